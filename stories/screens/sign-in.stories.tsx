import { fetchAuthSession, signIn } from "aws-amplify/auth";
import { expect, fn, waitFor } from "storybook/test";
import { loadClient } from "../../src/client/auth-client.ts";
import type { FirstFactor } from "../../src/client/pool.ts";
import { lastSignIn } from "../../src/flow/last-sign-in.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import type { UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/SignIn",
  component: SignIn,
  tags: ["autodocs"],
  parameters: { pool: { users: [ada] } },
  args: { onSignedIn: fn() },
} satisfies Meta<typeof SignIn>;
export default meta;

type ThisStory = Story<typeof meta>;
type Context = Parameters<NonNullable<ThisStory["play"]>>[0];

export const Default: ThisStory = {};

/** A sentence of yours under the heading, a link beside the password, and the way to the sign-up page. */
export const LeadAndFooter: ThisStory = {
  name: "Lead and footer",
  args: {
    lead: "Welcome back to Gelato.",
    signUpHref: "/sign-up",
    passwordAside: (
      <a className="ck-link" href="/reset-password">
        Forgot your password?
      </a>
    ),
  },
};

/** What the name field asks for follows the pool. */
export const Phone: ThisStory = { tags: ["!autodocs"], parameters: { pool: { signInWith: ["phone"] } } };
export const Username: ThisStory = {
  tags: ["!autodocs"],
  parameters: { pool: { signInWith: ["username"], users: [] } },
};
export const EmailOrPhone: ThisStory = {
  tags: ["!autodocs"],
  name: "Email or phone",
  parameters: { pool: { signInWith: ["email", "phone"] } },
};
export const AnyName: ThisStory = {
  tags: ["!autodocs"],
  name: "Username, email or phone",
  parameters: { pool: { signInWith: ["username", "email", "phone"], users: [] } },
};

/** Whoever unticks the box is signed in in this tab alone: after a reload still, and not any more once it is closed. */
export const StaySignedIn: ThisStory = {
  name: "Stay signed in",
  args: { offersToStaySignedIn: true },
  play: inEnglish(async (context) => {
    await visitor(context).ticks("Stay signed in");
    await send(context, ada.password);
    await visitor(context).reaches("You are signed in.");
    const tokensIn = (storage: Storage) => Object.keys(storage).filter((key) => key.endsWith("Token"));
    await expect(tokensIn(sessionStorage)).toHaveLength(3);
    await expect(tokensIn(localStorage)).toEqual([]);
  }),
};

/** Who signed in last, and wanted to be remembered, gives the password alone. The box that led here is not ticked at first. */
export const RememberedName: ThisStory = {
  name: "Remembered name",
  args: { offersToRememberName: true, offersToStaySignedIn: true },
  parameters: { prepare: (pool) => remember(pool) },
};

/** Somebody else begins with an empty field, and the name is forgotten. */
export const NotYou: ThisStory = {
  tags: ["!autodocs"],
  ...RememberedName,
  name: "Not you",
  play: inEnglish(async (context) => {
    await visitor(context).presses("Not you?");
    await visitor(context).finds("Email", "");
    await waitFor(() => expect(context.canvas.getByLabelText("Email")).toHaveFocus());
  }),
};

/** What was signed in with last comes first, and every other way is a press away. */
export const RememberedWay: ThisStory = {
  name: "Remembered way",
  args: { offersToRememberName: true },
  parameters: {
    pool: { firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"], users: [ada] },
    prepare: (pool) => remember(pool, "email"),
  },
};

/** The choice of a way says which one was taken last. */
export const LastUsed: ThisStory = {
  tags: ["!autodocs"],
  ...RememberedWay,
  name: "Last used",
  play: inEnglish(async (context) => {
    await visitor(context).presses("Sign in with a password");
    await visitor(context).presses("Sign in without a password");
    await visitor(context).reaches("How do you want to sign in?");
    await visitor(context).sees("Last used");
  }),
};

/** A pool that can do without a password says so. */
export const WithoutAPassword: ThisStory = {
  name: "Without a password",
  parameters: { pool: { firstFactors: ["PASSWORD", "EMAIL_OTP"], users: [ada] } },
};

/** A pool that begins with the name alone. */
export const NameAlone: ThisStory = {
  name: "The name alone",
  ...WithoutAPassword,
  decorators: [
    (Story) => (
      <AuthProvider pool={{ preferredFactor: "email" }}>
        <Story />
      </AuthProvider>
    ),
  ],
};

/** The longest label there is: it wraps, and pushes nothing aside. */
export const LongLabel: ThisStory = {
  ...AnyName,
  name: "A long label",
  globals: { locale: "de" },
  args: { ...LeadAndFooter.args },
};

/** Sent with nothing in it: what is missing stands under each field, and the first one has the focus. */
export const Empty: ThisStory = {
  tags: ["!autodocs"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Sign in");
    await visit.isTold("Email", "Enter your email.");
    await visit.isTold("Password", "Enter your password.");
    await waitFor(() => expect(context.canvas.getByLabelText("Email")).toHaveFocus());
    await expect(context.loaded.pool.log).toEqual([]);
  }),
};

/** The refusal of the whole answer stands at the top and takes the focus. */
export const Wrong: ThisStory = {
  tags: ["!autodocs"],
  play: inEnglish(async (context) => {
    await send(context, "Wrong-horse-1");
    await visitor(context).sees("The email or the password is not right. Check both and try again.");
  }),
};

/** The button keeps its place and ignores another press. After eight seconds a sentence asks for patience. */
export const Busy: ThisStory = {
  tags: ["!autodocs"],
  parameters: { pool: { users: [ada], latency: 600_000 } },
  play: inEnglish(async (context) => {
    await send(context, ada.password);
    await visitor(context).sees("Signing in…");
  }),
};

export const Offline: ThisStory = {
  tags: ["!autodocs"],
  play: inEnglish(async (context) => {
    context.loaded.pool.fail("InitiateAuth", { drop: true, times: 3 });
    await send(context, ada.password);
    await visitor(context).sees("There is no connection to the server. Check your internet and try again.");
  }),
};

/** Ada was signed in. Then somebody signed her out on every device, and the next fresh token was refused. */
export const SessionEnded: ThisStory = {
  tags: ["!autodocs"],
  name: "Session ended",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await send(context, ada.password);
    await visit.reaches("You are signed in.");
    context.loaded.pool.users.forceSignOut(ada.email);
    await fetchAuthSession({ forceRefresh: true });
    await visit.sees("Your session has ended. Sign in again to continue.");
  }),
};

/** An account that waits for its code. */
export const Code: ThisStory = {
  tags: ["!autodocs"],
  parameters: { pool: { users: [{ ...ada, status: "UNCONFIRMED" }] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await send(context, ada.password);
    await visit.reaches("Check your email");
    await visit.types("Code", "407");
  }),
};

/** Cognito asks what the kit has no form for: a person is told what to do. */
export const AnotherQuestion: ThisStory = {
  tags: ["!autodocs"],
  name: "A question it can't ask",
  render: (args) => (
    <AuthProvider client={clientWithChallenge}>
      <SignIn {...args} />
    </AuthProvider>
  ),
  play: inEnglish(async (context) => {
    await send(context, ada.password);
    await visitor(context).reaches("This sign-in needs another step");
  }),
};

/** Whoever is signed in already is not asked again. */
export const SignedIn: ThisStory = {
  tags: ["!autodocs"],
  name: "Signed in",
  parameters: { prepare: async () => void (await signIn({ username: ada.email, password: ada.password })) },
  play: inEnglish(async (context) => {
    await visitor(context).reaches("You are signed in.");
    await waitFor(() => expect(context.args.onSignedIn).toHaveBeenCalledOnce());
  }),
};

/** Ada has signed in on this browser before. */
function remember({ clientId }: UserPool, factor?: FirstFactor): void {
  const last = lastSignIn({ clientId, preferredFactor: undefined });
  last.want(ada.email);
  last.begin({ username: ada.email, ...(factor ? { factor } : { password: ada.password }) });
  last.succeed();
}

async function send(context: Context, password: string): Promise<void> {
  const visit = visitor(context);
  await visit.types("Email", ada.email);
  await visit.types("Password", password);
  await visit.presses("Sign in");
}

/** The pool in memory has no TOTP yet, so its question is put into Amplify's mouth. */
type NextStep = Awaited<ReturnType<typeof signIn>>["nextStep"];

const clientWithChallenge = async () => ({
  ...(await loadClient()),
  signIn: () =>
    Promise.resolve({
      isSignedIn: false,
      // What only a newer Amplify may know.
      nextStep: { signInStep: "CONFIRM_SIGN_IN_WITH_TELEPATHY" } as unknown as NextStep,
    }),
});
