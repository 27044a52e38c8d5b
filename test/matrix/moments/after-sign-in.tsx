import type { UserPoolOptions } from "../../../src/testing/index.ts";
import type { Hand, Task } from "../account-cell.tsx";
import { email, inside, password, withAda } from "../moment.ts";
import { appCode, nextAppCode } from "./account.tsx";

const phone = "+447700900123";
const terms = { name: "terms", href: "/terms", version: "2026-11", attribute: "custom:terms" } as const;
const offered = "Sign in faster next time";

const signsIn = ({ ada }: Hand) =>
  ada
    .types("Email", email)
    .types("Password", password)
    .presses(/^Sign in$/);
const isTyped = ({ ada }: Hand) => ada.types("Email", email).types("Password", password);

const verifies = { tasks: ["verifyContact"], pool: withAda({}, { phoneVerified: false }) } as const;
const addsPasskey = {
  tasks: ["addPasskey"],
  pool: withAda({ firstFactors: ["PASSWORD", "WEB_AUTHN"] }),
  hasAuthenticator: true,
} as const;
const setsUp = { tasks: ["setUpMfa"], pool: withAda({ mfa: { methods: ["totp", "sms"] } }) } as const;
const keeps: UserPoolOptions = withAda({ attributes: { name: {}, "custom:terms": {}, phone_number: {} } });

const comesToCode = (hand: Hand) => signsIn(hand).presses(`Send a code to ${phone}`).isAt("Code");

/** What is sent between a sign-in and the app. Nothing of it may hold anybody up who can't do it now. */
export const afterSignIn: readonly Task[] = [
  {
    name: "GetUserAttributeVerificationCode, after a sign-in",
    operation: "GetUserAttributeVerificationCode",
    ...verifies,
    comes: (hand) => signsIn(hand).sees("Confirm how we can reach you"),
    answers: ({ ada }) => ada.presses(`Send a code to ${phone}`),
    done: `We sent a code to ${phone}.`,
  },
  {
    name: "VerifyUserAttribute, after a sign-in",
    operation: "VerifyUserAttribute",
    ...verifies,
    comes: comesToCode,
    answers: ({ ada, pool }) => ada.types("Code", pool.outbox.lastCode(phone)),
    again: ({ ada }) => ada.presses(/^Continue$/),
    done: inside,
  },
  {
    name: "ListWebAuthnCredentials, whether to offer a passkey",
    operation: "ListWebAuthnCredentials",
    ...addsPasskey,
    comes: isTyped,
    answers: ({ ada }) => ada.presses(/^Sign in$/),
    done: /^(Welcome|Sign in faster next time)$/,
  },
  {
    name: "StartWebAuthnRegistration, after a sign-in",
    operation: "StartWebAuthnRegistration",
    ...addsPasskey,
    comes: (hand) => signsIn(hand).sees(offered),
    answers: ({ ada }) => ada.presses("Create a passkey"),
    done: inside,
  },
  {
    name: "CompleteWebAuthnRegistration, after a sign-in",
    operation: "CompleteWebAuthnRegistration",
    ...addsPasskey,
    comes: (hand) => signsIn(hand).sees(offered),
    answers: ({ ada }) => ada.presses("Create a passkey"),
    done: inside,
  },
  {
    name: "GetUser, which second factors to offer",
    operation: "GetUser",
    ...setsUp,
    comes: isTyped,
    answers: ({ ada }) => ada.presses(/^Sign in$/),
    // Two answers of the same name: what is on, and what they have.
    mayFollow: 3,
    done: /^(Welcome|Make your account safer)$/,
  },
  {
    name: "SetUserMFAPreference, after a sign-in",
    operation: "SetUserMFAPreference",
    ...setsUp,
    comes: (hand) => signsIn(hand).sees("Make your account safer"),
    answers: ({ ada }) => ada.presses("Text message"),
    done: inside,
  },
  {
    name: "AssociateSoftwareToken, after a sign-in",
    operation: "AssociateSoftwareToken",
    ...setsUp,
    comes: (hand) => signsIn(hand).sees("Make your account safer"),
    answers: ({ ada }) => ada.presses("Authenticator app"),
    done: "Set up your authenticator app",
  },
  {
    name: "VerifySoftwareToken, after a sign-in",
    operation: "VerifySoftwareToken",
    ...setsUp,
    comes: (hand) => signsIn(hand).sees("Make your account safer").presses("Authenticator app").isAt("Code"),
    answers: async ({ ada }) => ada.types("Code", await appCode()),
    again: async ({ ada }) => ada.types("Code", await nextAppCode()),
    done: inside,
  },
  {
    name: "UpdateUserAttributes, missing attributes",
    operation: "UpdateUserAttributes",
    tasks: [{ name: "attributes", attributes: ["name"] }],
    pool: keeps,
    comes: (hand) => signsIn(hand).types("Full name", "Ada Lovelace"),
    answers: async ({ ada }) => {
      await ada.presses("Save");
      return { "Full name": "Ada Lovelace" };
    },
    done: inside,
  },
  {
    name: "UpdateUserAttributes, new terms",
    operation: "UpdateUserAttributes",
    tasks: [terms],
    pool: keeps,
    comes: (hand) => signsIn(hand).sees("Our terms have changed"),
    answers: ({ ada }) => ada.presses("I agree"),
    done: inside,
  },
];
