import { signOut } from "aws-amplify/auth";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { plugInAuthenticator } from "../support/authenticator.ts";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const phone = "+447700900123";

const meta = {
  title: "Journeys/After sign-in",
  component: Authenticator,
  args: { children: ({ user }) => <Home user={user} /> },
  decorators: [onStage()],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;
type Visit = ReturnType<typeof visitor>;

async function signIn(visit: Visit) {
  await visit.types("Email", ada.email);
  await visit.types("Password", ada.password);
  await visit.presses("Sign in");
}

/** Ada's phone number was never proved. She is asked to, once she is in, and gets a code. */
export const Contact: ThisStory = {
  name: "A number to confirm",
  parameters: {
    pool: { attributes: { phone_number: {} }, users: [{ ...ada, phone, phoneVerified: false }] },
  },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(visit);
    await visit.reaches("Confirm how we can reach you");
    await visit.presses(`Send a code to ${phone}`);
    await visit.reaches("Check your phone");
    await visit.types("Code", context.loaded.pool.outbox.lastCode(phone));
    await visit.reaches("Gelato");
  }),
};

/** Ada may always do that another time. */
export const NotNow: ThisStory = {
  ...Contact,
  name: "Not now",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(visit);
    await visit.presses("Not now");
    await visit.reaches("Gelato");
  }),
};

/** A passkey is offered after the password, once. The next time it lets Ada in. The story plays the device that keeps it. */
export const Passkey: ThisStory = {
  name: "A passkey",
  parameters: {
    pool: { firstFactors: ["PASSWORD", "WEB_AUTHN"], users: [ada] },
    prepare: plugInAuthenticator,
  },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(visit);
    await visit.reaches("Sign in faster next time");
    await visit.presses("Create a passkey");
    await visit.reaches("Gelato");
    await signOut();
    await visit.types("Email", ada.email);
    await visit.presses("Sign in with a passkey");
    await visit.reaches("Gelato");
  }),
};
