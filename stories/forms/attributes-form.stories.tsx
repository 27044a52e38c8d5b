import { expect, fn, waitFor } from "storybook/test";
import { AttributesForm } from "../../src/forms/attributes-form.tsx";
import { inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/AttributesForm",
  component: AttributesForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "320px" } } },
  args: {
    attributes: ["name", { name: "website" }],
    values: { name: "Ada", website: "https://ada.example" },
    onSubmit: fn(),
    isPending: false,
  },
  argTypes: {
    error: refusals({
      "taken address": refusal("contactTaken"),
      "not allowed": refusal("invalidAttribute", "website"),
      offline: refusal("offline"),
    }),
  },
} satisfies Meta<typeof AttributesForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** It holds what the account has. What is emptied is handed on as an empty text. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Full name", "Ada Lovelace");
    await visit.types("Website (optional)", " ");
    await visit.presses("Save");
    await waitFor(() =>
      expect(context.args.onSubmit).toHaveBeenCalledWith({ name: "Ada Lovelace", website: "" }),
    );
  }),
};

/** Where there is one field, a refusal can be of no other. */
export const Refused: ThisStory = {
  args: {
    attributes: [{ name: "email", label: "New email", required: true }],
    values: { email: "grace@example.com" },
    error: refusal("contactTaken"),
  },
  play: inEnglish((context) =>
    visitor(context).isTold("New email", "This belongs to another account. Use another one."),
  ),
};

export const Busy: ThisStory = { args: { isPending: true } };
