import { associateWebAuthnCredential, signIn } from "aws-amplify/auth";
import { PasskeysSection } from "../../src/screens/passkeys-section.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/PasskeysSection",
  component: PasskeysSection,
  tags: ["autodocs"],
  parameters: {
    docs: { story: { height: "420px" } },
    pool: { firstFactors: ["PASSWORD", "WEB_AUTHN"], users: [ada] },
    prepare: () => signedIn(2),
  },
} satisfies Meta<typeof PasskeysSection>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Ada is signed in, and has made this many. The story plays the device that keeps them. */
async function signedIn(count: number) {
  const unplug = plugInAuthenticator();
  await signIn({ username: ada.email, password: ada.password });
  for (let made = 0; made < count; made += 1) await associateWebAuthnCredential();
  return unplug;
}

/** Cognito names a passkey after whoever keeps it; it does not tell when one was last used. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    await visitor(context).reaches("Passkeys");
    await visitor(context).sees(/^Created/);
  }),
};

export const None: ThisStory = {
  parameters: { prepare: () => signedIn(0) },
  play: inEnglish(async (context) => visitor(context).sees("None yet.")),
};

export const Made: ThisStory = {
  ...None,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Create a passkey");
    await visit.sees("Your passkey has been created.");
  }),
};

/** Nothing brings a passkey back, so deleting one is asked once more. */
export const Asked: ThisStory = {
  parameters: { prepare: () => signedIn(1) },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Delete passkey Passkey");
    await visit.sees(/^Delete this passkey\?/);
  }),
};

export const Deleted: ThisStory = {
  ...Asked,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Delete passkey Passkey");
    await visit.presses("Delete");
    await visit.sees("The passkey has been deleted.");
    await visit.sees("None yet.");
  }),
};

export const Refused: ThisStory = {
  ...Asked,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Delete passkey Passkey");
    context.loaded.pool.fail("DeleteWebAuthnCredential", { drop: true, times: 3 });
    await visit.presses("Delete");
    await visit.sees(/There is no connection/);
  }),
};
