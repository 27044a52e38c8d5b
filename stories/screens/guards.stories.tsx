import { fetchAuthSession, signIn } from "aws-amplify/auth";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { RequireGroup, SignedIn, SignedOut } from "../../src/screens/guards.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/Guards",
  component: SignedIn,
  subcomponents: { RequireGroup, SignedOut },
  tags: ["autodocs"],
  parameters: {
    pool: { users: [{ ...ada, groups: ["makers"] }] },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
  },
  args: {
    children: ({ user, groups }) => (
      <>
        <p>
          Hello {user.email} of the {groups.join(" and ")}
        </p>
        <SignOutButton />
      </>
    ),
    otherwise: <p>The ice cream is for those who are signed in.</p>,
    fallback: <p>One moment…</p>,
  },
  decorators: [
    (Story) => (
      <main className="ck-card">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof SignedIn>;
export default meta;

type ThisStory = Story<typeof meta>;

export const Default: ThisStory = {};

/** Ada signs out, and the part is for her no more. */
export const SignsOut: ThisStory = {
  tags: ["!autodocs"],
  name: "Signs out",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees(/^Hello ada@example\.com of the makers/);
    await visit.presses("Sign out");
    await visit.sees("The ice cream is for those who are signed in.");
  }),
};

/** Ada was signed out on every device while she was reading. The next request finds out, and the part makes way. */
export const SessionEnded: ThisStory = {
  tags: ["!autodocs"],
  name: "Session ended",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees(/^Hello ada@example\.com/);
    context.loaded.pool.users.forceSignOut(ada.email);
    await fetchAuthSession({ forceRefresh: true });
    await visit.sees("The ice cream is for those who are signed in.");
  }),
};

/** It is not known yet who is signed in; on a server, always. */
export const Loading: ThisStory = {
  tags: ["!autodocs"],
  render: (args) => (
    <AuthProvider client={() => new Promise(() => {})}>
      <SignedIn {...args} />
    </AuthProvider>
  ),
  play: inEnglish((context) => visitor(context).sees("One moment…")),
};

/** The groups are those of the token. Ada becomes an admin, and has the part with the next one. */
export const ForAGroup: ThisStory = {
  name: "For a group",
  render: (args) => (
    <RequireGroup {...args} group="admins" otherwise={<p>The recipes are for admins.</p>}>
      The secret is more sugar.
    </RequireGroup>
  ),
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees("The recipes are for admins.");
    context.loaded.pool.users.setGroups(ada.email, ["makers", "admins"]);
    await fetchAuthSession({ forceRefresh: true });
    await visit.sees("The secret is more sugar.");
  }),
};

/** A link to the sign-in page, for as long as nobody is signed in. */
export const ForNobody: ThisStory = {
  name: "For when nobody is signed in",
  parameters: { prepare: () => {} },
  render: ({ fallback }) => (
    <SignedOut fallback={fallback}>
      <a className="ck-link" href="/sign-in">
        Sign in
      </a>
    </SignedOut>
  ),
  play: inEnglish((context) => visitor(context).sees("Sign in")),
};
