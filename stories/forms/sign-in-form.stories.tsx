import { expect, fn, waitFor } from "storybook/test";
import { SignInForm } from "../../src/forms/sign-in-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/SignInForm",
  component: SignInForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "340px" } } },
  args: { onSubmit: fn(), isPending: false },
  argTypes: {
    error: refusals({
      "wrong credentials": refusal("wrongCredentials"),
      "locked out": refusal("lockedOut"),
      offline: refusal("offline"),
    }),
    passwordAside: { control: false },
  },
} satisfies Meta<typeof SignInForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** A valid answer is handed on, the spaces around the name cut. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ` ${ada.email} `);
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await waitFor(() =>
      expect(context.args.onSubmit).toHaveBeenCalledWith({
        username: ada.email,
        password: ada.password,
      }),
    );
  }),
};

/** The box is ticked at first. */
export const StaySignedIn: ThisStory = {
  name: "Stay signed in",
  args: { username: ada.email, offersToStaySignedIn: true },
};

/** A name that is known from before. */
export const Prefilled: ThisStory = { args: { username: ada.email } };

export const Refused: ThisStory = {
  args: { username: ada.email, error: refusal("wrongCredentials") },
};

export const Busy: ThisStory = { args: { username: ada.email, isPending: true } };

/** An answer that can't be right is not handed on. */
export const NotAnEmail: ThisStory = {
  name: "Not an email",
  tags: ["!autodocs"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "ada");
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await visit.isTold("Email", "Enter an email address like name@example.com.");
    await expect(context.args.onSubmit).not.toHaveBeenCalled();
  }),
};
