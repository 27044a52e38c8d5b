import { expect, fn, waitFor } from "storybook/test";
import { ConfirmResetPasswordForm } from "../../src/forms/confirm-reset-password-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/ConfirmResetPasswordForm",
  component: ConfirmResetPasswordForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "460px" } } },
  args: {
    username: ada.email,
    onResend: fn(() => Promise.resolve({ ok: true })),
    onSubmit: fn(),
    isPending: false,
  },
  argTypes: {
    error: refusals({
      "wrong code": refusal("wrongCode", "code"),
      "expired code": refusal("expiredCode", "code"),
      "used before": refusal("passwordUsedBefore", "password"),
    }),
  },
} satisfies Meta<typeof ConfirmResetPasswordForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** The code and the new password at once: Cognito takes them together. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Code", "407913");
    await visit.types("New password", "Other-horse-10");
    await visit.presses("Save password");
    await waitFor(() =>
      expect(context.args.onSubmit).toHaveBeenCalledWith({ code: "407913", password: "Other-horse-10" }),
    );
  }),
};

export const Refused: ThisStory = { args: { error: refusal("expiredCode", "code") } };
