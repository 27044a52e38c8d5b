import type { SeedUser, UserPoolOptions } from "../../../src/testing/index.ts";
import { password, secret, withAda, type Moment } from "../moment.ts";

const withMfa = (mfa: NonNullable<SeedUser["mfa"]>, options: UserPoolOptions = {}) =>
  withAda({ mfa: { methods: ["sms", "email", "totp"] }, ...options }, { mfa });
const mustSetUp = (...methods: readonly ("email" | "totp")[]): UserPoolOptions => ({
  signInWith: ["username"],
  mfa: { required: true, methods },
  users: [{ username: "ada", password }],
});
const remembered = { comes: "secondTime", pool: withAda({ devices: { remember: "always" } }) } as const;

/** What is asked, or sent without being asked, once the password was right. */
export const secondFactor: readonly Moment[] = [
  {
    name: "RespondToAuthChallenge, text message",
    operation: "RespondToAuthChallenge",
    at: "Check your phone",
    pool: withMfa({ sms: true }),
  },
  {
    name: "RespondToAuthChallenge, mail",
    operation: "RespondToAuthChallenge",
    at: "Check your email",
    pool: withMfa({ email: true }),
  },
  {
    name: "RespondToAuthChallenge, app",
    operation: "RespondToAuthChallenge",
    at: "Open your authenticator app",
    pool: withMfa({ totp: { secret } }),
  },
  {
    name: "RespondToAuthChallenge, which factor",
    operation: "RespondToAuthChallenge",
    at: "How do you want to confirm it's you?",
    pool: withMfa({ sms: true, email: true }),
  },
  {
    name: "InitiateAuth, another code",
    operation: "InitiateAuth",
    at: "Check your phone",
    press: "Send a new code",
    pool: withMfa({ sms: true }),
  },
  {
    name: "RespondToAuthChallenge, another code",
    operation: "RespondToAuthChallenge",
    at: "Check your phone",
    press: "Send a new code",
    pool: withMfa({ sms: true }),
  },
  {
    name: "AssociateSoftwareToken",
    operation: "AssociateSoftwareToken",
    at: "Sign in",
    pool: mustSetUp("totp"),
  },
  {
    name: "AssociateSoftwareToken, chosen",
    operation: "AssociateSoftwareToken",
    at: "Make your account safer",
    pool: mustSetUp("totp", "email"),
  },
  {
    name: "VerifySoftwareToken",
    operation: "VerifySoftwareToken",
    at: "Set up your authenticator app",
    pool: mustSetUp("totp"),
  },
  {
    name: "RespondToAuthChallenge, app set up",
    operation: "RespondToAuthChallenge",
    at: "Set up your authenticator app",
    pool: mustSetUp("totp"),
  },
  {
    name: "RespondToAuthChallenge, address set up",
    operation: "RespondToAuthChallenge",
    at: "Add an email address",
    pool: mustSetUp("email"),
  },
  {
    name: "ConfirmDevice",
    operation: "ConfirmDevice",
    at: "Sign in",
    pool: withAda({ devices: { remember: "always" } }),
  },
  {
    name: "UpdateDeviceStatus",
    operation: "UpdateDeviceStatus",
    at: "Check your phone",
    pool: withMfa({ sms: true }, { devices: { remember: "ask", skipMfa: true } }),
    app: { offersToRemember: true },
  },
  {
    name: "RespondToAuthChallenge, remembered device",
    operation: "RespondToAuthChallenge",
    at: "Sign in",
    after: 1,
    mayFollow: 1,
    ...remembered,
  },
  {
    name: "RespondToAuthChallenge, its proof",
    operation: "RespondToAuthChallenge",
    at: "Sign in",
    after: 2,
    ...remembered,
  },
];
