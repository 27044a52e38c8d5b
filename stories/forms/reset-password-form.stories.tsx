import { expect, fn, waitFor } from "storybook/test";
import { ResetPasswordForm } from "../../src/forms/reset-password-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/ResetPasswordForm",
  component: ResetPasswordForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "240px" } } },
  args: { username: ada.email, onSubmit: fn(), isPending: false },
  argTypes: {
    error: refusals({ "no code sent": refusal("codeNotSent"), "too many tries": refusal("tooManyAttempts") }),
  },
} satisfies Meta<typeof ResetPasswordForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** The name alone. Whether there is such an account, nobody learns here. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Send a code");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledWith(ada.email));
  }),
};

export const Refused: ThisStory = { args: { error: refusal("tooManyAttempts") } };
