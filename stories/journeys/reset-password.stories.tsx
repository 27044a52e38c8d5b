import { Authenticator } from "../../src/screens/authenticator.tsx";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const meta = {
  title: "Journeys/Reset password",
  component: Authenticator,
  parameters: { pool: { users: [ada] } },
  args: { children: ({ user }) => <Home user={user} /> },
  decorators: [onStage()],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;

const next = "Other-horse-10";

/** The name typed before is kept, the code comes by mail, and the new password lets her in at once. */
export const Forgotten: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.presses("Forgot your password?");
    await visit.reaches("Reset your password");
    await visit.finds("Email", ada.email);
    await visit.presses("Send a code");
    await visit.reaches("Choose a new password");
    await visit.types("Code", context.loaded.pool.outbox.lastCode(ada.email));
    await visit.types("New password", next);
    await visit.presses("Save password");
    await visit.reaches("Gelato");
  }),
};

/** Nobody learns who has an account: the question is the same, and no mail goes anywhere. */
export const NoSuchAccount: ThisStory = {
  name: "No such account",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Forgot your password?");
    await visit.types("Email", "nobody@example.com");
    await visit.presses("Send a code");
    await visit.sees("If there is an account for nobody@example.com, a code is on its way.");
  }),
};

/** The pool wants the password reset before it lets her in. */
export const Required: ThisStory = {
  parameters: { pool: { users: [{ ...ada, status: "RESET_REQUIRED" }] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await visit.sees(/^Your password has to be reset before you can sign in\./);
    await visit.presses("Send a code");
    await visit.finds("Code", "");
    await visit.types("Code", context.loaded.pool.outbox.lastCode(ada.email));
    await visit.types("New password", next);
    await visit.presses("Save password");
    await visit.reaches("Gelato");
  }),
};

/** Somebody else made the account, and its password: she chooses her own on the way in, and says what is missing. */
export const Invited: ThisStory = {
  parameters: {
    pool: {
      attributes: { name: { required: true } },
      users: [{ ...ada, status: "FORCE_CHANGE_PASSWORD", emailVerified: true }],
    },
  },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await visit.reaches("Choose a new password");
    await visit.types("New password", next);
    await visit.types("Full name", "Ada Lovelace");
    await visit.presses("Save password");
    await visit.reaches("Gelato");
  }),
};
