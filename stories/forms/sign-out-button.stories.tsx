import type { Decorator } from "@storybook/react-vite";
import { signIn } from "aws-amplify/auth";
import { expect, fn, waitFor } from "storybook/test";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { useSession } from "../../src/hooks/use-session.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Forms/SignOutButton",
  component: SignOutButton,
  tags: ["autodocs"],
  parameters: { pool: { users: [ada] }, docs: { story: { height: "320px" } } },
  args: { onSignedOut: fn(), global: false, confirm: false },
  decorators: [belowWhoIsSignedIn()],
  beforeEach: async ({ loaded }) => {
    // On AWS, somebody who is signed in stays so.
    if (loaded["pool"]) await signIn({ username: ada.email, password: ada.password });
  },
} satisfies Meta<typeof SignOutButton>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Signs out on this device. */
export const Default: ThisStory = {};

/** Signs out on every device; done only once Cognito has revoked the tokens. */
export const Global: ThisStory = {
  args: { global: true },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees(`Signed in as ${ada.email}.`);
    await visit.presses("Sign out on every device");
    await visit.sees("Signed out.");
    await waitFor(() => expect(context.args.onSignedOut).toHaveBeenCalledOnce());
    await expect(context.loaded.pool.log.map(({ operation }) => operation)).toContain("GlobalSignOut");
  }),
};

/** Asks first. */
export const Confirm: ThisStory = {
  args: { global: true, confirm: true },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Sign out on every device");
    await visit.sees("Sign out on every device? You will have to sign in again on each one.");
    await expect(context.args.onSignedOut).not.toHaveBeenCalled();
  }),
};

/** Asks first, in your words. */
export const ConfirmInYourWords: ThisStory = {
  name: "Confirm in your words",
  tags: ["!autodocs"],
  args: { confirm: "Leave without your ice cream?" },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Sign out");
    await visit.sees("Leave without your ice cream?");
    await visit.presses("Stay signed in");
    await visit.presses("Sign out");
    await visit.presses("Sign out");
    await visit.sees("Signed out.");
  }),
};

/** Cognito said no. The person is still signed in, is told so, and may sign out here alone. */
export const Refused: ThisStory = {
  args: { global: true },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    context.loaded.pool.fail("GlobalSignOut", { error: "TooManyRequestsException" });
    await visit.presses("Sign out on every device");
    await visit.sees("You could not be signed out on your other devices. You are still signed in.");
    await visit.sees(`Signed in as ${ada.email}.`);
    await expect(context.args.onSignedOut).not.toHaveBeenCalled();
  }),
};

export const Busy: ThisStory = {
  tags: ["!autodocs"],
  args: { global: true },
  play: inEnglish(async (context) => {
    context.loaded.pool.fail("GlobalSignOut", { slow: 600_000 });
    const visit = visitor(context);
    await visit.presses("Sign out on every device");
    await visit.sees("Signing out on every device…");
  }),
};

/** The button alone doesn't show what it did. */
function belowWhoIsSignedIn(): Decorator {
  function WhoIsSignedIn() {
    const session = useSession();
    const sentences = { loading: "", signedOut: "Signed out.", signedIn: `Signed in as ${ada.email}.` };
    return <p lang="en">{sentences[session.status]}</p>;
  }
  return function BelowWhoIsSignedIn(Story) {
    return (
      <>
        <WhoIsSignedIn />
        <div>
          <Story />
        </div>
      </>
    );
  };
}
