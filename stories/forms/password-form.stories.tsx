import { expect, fn, waitFor } from "storybook/test";
import { PasswordForm } from "../../src/forms/password-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/PasswordForm",
  component: PasswordForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "240px" } } },
  args: { username: ada.email, onSubmit: fn(), isPending: false },
  argTypes: {
    error: refusals({ "wrong password": refusal("wrongPassword", "password"), offline: refusal("offline") }),
  },
} satisfies Meta<typeof PasswordForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** One field; the name it belongs to is there for password managers, unseen. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledWith(ada.password));
    await expect(context.canvasElement.querySelector("[autocomplete=username]")).toHaveValue(ada.email);
  }),
};

/** The name is known, so it can only be the password. */
export const Refused: ThisStory = {
  args: { error: refusal("wrongPassword", "password") },
  play: inEnglish((context) => visitor(context).isTold("Password", "The password is not right. Try again.")),
};

export const Busy: ThisStory = { args: { isPending: true } };
