import { signOut } from "aws-amplify/auth";
import { Button } from "../../src/fields/submit-button.tsx";
import type { OwnTaskProps } from "../../src/screens/after-sign-in-card.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { Card } from "../../src/screens/card.tsx";
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

/** The app has learnt to ask for more than it did when Ada made her account. */
export const MissingAttributes: ThisStory = {
  name: "Missing attributes",
  args: {
    tasks: [
      {
        name: "attributes",
        attributes: [
          "name",
          { name: "custom:favorite_flavor", label: "Favourite flavour", options: ["Vanilla", "Pistachio"] },
        ],
      },
    ],
  },
  parameters: {
    pool: { attributes: { name: {}, "custom:favorite_flavor": {} }, users: [ada] },
  },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(visit);
    await visit.reaches("A few more details");
    await visit.types("Full name", "Ada Lovelace");
    await visit.presses("Save");
    await visit.reaches("Gelato");
    await visit.sees("Ada Lovelace");
  }),
};

/** Whoever made their account before has agreed to other terms. Their account keeps which ones. */
export const NewTerms: ThisStory = {
  name: "New terms",
  args: {
    tasks: [{ name: "terms", href: "/terms", version: "2026-11", attribute: "custom:terms" }],
  },
  parameters: { pool: { attributes: { "custom:terms": {} }, users: [ada] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(visit);
    await visit.reaches("Our terms have changed");
    await visit.presses("I agree");
    await visit.reaches("Gelato");
  }),
};

/** A pool that leaves second factors to people, and an app that would rather they had one. */
export const SecondFactor: ThisStory = {
  name: "A second factor",
  args: { tasks: ["setUpMfa"] },
  parameters: { pool: { mfa: { methods: ["totp"] }, users: [ada] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(visit);
    await visit.reaches("Make your account safer");
    await visit.presses("Authenticator app");
    await visit.reaches("Set up your authenticator app");
  }),
};

/** Something of the app's own stands between the sign-in and the app, for those whom the app wants to ask. */
export const OwnQuestion: ThisStory = {
  name: "A question of the app's own",
  args: { tasks: [{ name: "own", isDue: ({ email }) => email === ada.email, component: Tour }] },
  parameters: { pool: { users: [ada] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(visit);
    await visit.reaches("A short tour?");
    await visit.presses("Not today");
    await visit.reaches("Gelato");
  }),
};

function Tour({ user, onDone, onSkip }: OwnTaskProps) {
  return (
    <Card step="tour" takeFocus heading="A short tour?" lead={`It takes a minute, ${user.email}.`}>
      <Button kind="primary" onClick={onDone}>
        Show me around
      </Button>
      <Button kind="quiet" onClick={onSkip}>
        Not today
      </Button>
    </Card>
  );
}
