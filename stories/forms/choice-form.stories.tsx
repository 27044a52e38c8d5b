import { expect, fn, waitFor } from "storybook/test";
import { ChoiceForm } from "../../src/forms/choice-form.tsx";
import { inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/ChoiceForm",
  component: ChoiceForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "240px" } } },
  args: {
    choices: ["sms", "email", "totp"],
    labels: { sms: "Text message", email: "Email message", totp: "Authenticator app" },
    onSubmit: fn(),
    isPending: false,
  },
  argTypes: { error: refusals({ "not possible": refusal("mfaNotPossible"), offline: refusal("offline") }) },
} satisfies Meta<typeof ChoiceForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** One press is the whole answer. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    await visitor(context).presses("Email message");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledWith("email"));
  }),
};

/** Where there is but one, it is the main action. */
export const One: ThisStory = { args: { choices: ["totp"] } };

export const Refused: ThisStory = { args: { error: refusal("mfaNotPossible") } };
