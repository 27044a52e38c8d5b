import { expect, fn, waitFor } from "storybook/test";
import { NewPasswordForm } from "../../src/forms/new-password-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/NewPasswordForm",
  component: NewPasswordForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "420px" } } },
  args: { username: ada.email, onSubmit: fn(), isPending: false },
  argTypes: {
    error: refusals({
      "used before": refusal("passwordUsedBefore", "password"),
      "not accepted": refusal("invalidPassword", "password"),
    }),
  },
} satisfies Meta<typeof NewPasswordForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** What the pool wants of a password is shown, and ticked off as it is typed. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("New password", "Other-horse-10");
    await visit.presses("Save password");
    await waitFor(() =>
      expect(context.args.onSubmit).toHaveBeenCalledWith(
        expect.objectContaining({ password: "Other-horse-10" }),
      ),
    );
  }),
};

/** The account lacks something that the pool requires. */
export const WithAttributes: ThisStory = {
  name: "With attributes",
  args: {
    attributes: [
      { name: "name", required: true },
      { name: "birthdate", required: true },
    ],
  },
};

export const Refused: ThisStory = { args: { error: refusal("passwordUsedBefore", "password") } };
