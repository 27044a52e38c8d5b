import { signIn } from "aws-amplify/auth";
import { expect, waitFor } from "storybook/test";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { Shop } from "../recipes/dialog.tsx";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/Dialog",
  component: Shop,
  tags: ["!autodocs"],
  parameters: { pool: { users: [ada] }, controls: { disable: true } },
} satisfies Meta<typeof Shop>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Ada opens it, thinks better of it, and is where she was. Then she signs in, and it goes. */
export const ASignIn: ThisStory = {
  name: "Sign-in",
  play: inEnglish(async (context) => {
    const { canvas, userEvent } = context;
    const visit = visitor(context);
    const opener = canvas.getByRole("button", { name: "Sign in" });
    await userEvent.click(opener);
    await visit.reaches("Sign in");
    await waitFor(() => expect(canvas.getByLabelText("Email")).toHaveFocus());
    await visit.presses("Close");
    await waitFor(() => expect(opener).toHaveFocus());
    await userEvent.click(opener);
    await visit.reaches("Sign in");
  }),
};

export const ASignUp: ThisStory = {
  name: "Sign-up",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Create account");
    await visit.reaches("Create your account");
  }),
};

export const TheAccount: ThisStory = {
  name: "Account",
  parameters: { prepare: async () => void (await signIn({ username: ada.email, password: ada.password })) },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Your account");
    await visit.reaches("Password");
  }),
};
