import { fetchAuthSession, signIn } from "aws-amplify/auth";
import { expect, fn, waitFor } from "storybook/test";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { attributes, poolWithFlavour } from "../journeys/flavours.ts";
import { Home } from "../journeys/home.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/Authenticator",
  component: Authenticator,
  tags: ["autodocs"],
  parameters: { pool: { ...poolWithFlavour, users: [ada] } },
  args: { children: ({ user }) => <Home user={user} />, onSignedIn: fn() },
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;

export const Default: ThisStory = {};

export const SignUpFirst: ThisStory = {
  name: "Sign-up first",
  args: { first: "signUp", attributes, terms: "/terms", country: "GB" },
};

/** For apps whose accounts are made elsewhere. */
export const WithoutSignUp: ThisStory = {
  tags: ["!autodocs"],
  name: "Without sign-up",
  args: { hideSignUp: true },
};

/** The name that was typed goes along to the other screen. */
export const ToSignUp: ThisStory = {
  tags: ["!autodocs"],
  name: "From sign-in to sign-up",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "grace@example.com");
    await visit.presses("Create an account");
    await visit.reaches("Create your account");
    await visit.finds("Email", "grace@example.com");
  }),
};

/** Children as a function get the user, their groups, and `signOut`. */
export const SignedIn: ThisStory = {
  tags: ["!autodocs"],
  name: "Signed in",
  parameters: { prepare: async () => void (await signIn({ username: ada.email, password: ada.password })) },
  play: inEnglish(async (context) => {
    await visitor(context).reaches("Gelato");
    await waitFor(() => expect(context.args.onSignedIn).toHaveBeenCalledOnce());
  }),
};

/** While Ada was reading, she was signed out on every device. The next request finds out, and the app makes room for sign-in. */
export const SessionEnded: ThisStory = {
  ...SignedIn,
  name: "Session ended",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.reaches("Gelato");
    context.loaded.pool.users.forceSignOut(ada.email);
    await fetchAuthSession({ forceRefresh: true });
    await visit.reaches("Sign in");
    await visit.sees("Your session has ended. Sign in again to continue.");
  }),
};

/** It is not known yet who is signed in; on a server, always. */
export const Loading: ThisStory = {
  tags: ["!autodocs"],
  args: { fallback: <p>One moment…</p> },
  render: (args) => (
    <AuthProvider client={never}>
      <Authenticator {...args} />
    </AuthProvider>
  ),
  play: inEnglish((context) => visitor(context).sees("One moment…")),
};

/** It can't be found out who is signed in. It is tried again by itself. */
export const Unreachable: ThisStory = {
  tags: ["!autodocs"],
  render: (args) => (
    <AuthProvider client={unreachable}>
      <Authenticator {...args} />
    </AuthProvider>
  ),
  play: inEnglish((context) =>
    visitor(context).sees("There is no connection to the server. Check your internet and try again."),
  ),
};

const never = () => new Promise<never>(() => {});
/** As a browser puts it when a part of the app can't be loaded. */
const unreachable = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
