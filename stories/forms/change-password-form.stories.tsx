import { expect, fn, waitFor } from "storybook/test";
import { ChangePasswordForm } from "../../src/forms/change-password-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const password = "Battery-staple-7";

const meta = {
  title: "Forms/ChangePasswordForm",
  component: ChangePasswordForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "420px" } } },
  args: { username: ada.email, onSubmit: fn(), isPending: false },
  argTypes: {
    error: refusals({
      "wrong password": refusal("wrongPassword", "currentPassword"),
      "used before": refusal("passwordUsedBefore", "password"),
      "too many tries": refusal("tooManyAttempts"),
    }),
  },
} satisfies Meta<typeof ChangePasswordForm>;
export default meta;

type ThisStory = Story<typeof meta>;

export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Current password", ada.password);
    await visit.types("New password", password);
    await visit.presses("Change password");
    await waitFor(() =>
      expect(context.args.onSubmit).toHaveBeenCalledWith({ current: ada.password, password }),
    );
  }),
};

/** Which of the two it is, is known. */
export const Refused: ThisStory = {
  args: { error: refusal("wrongPassword", "currentPassword") },
  play: inEnglish((context) =>
    visitor(context).isTold("Current password", "The password is not right. Try again."),
  ),
};

export const Busy: ThisStory = { args: { isPending: true } };
