import { riddle } from "../../../stories/journeys/riddle.ts";
import { withAda, type Moment } from "../moment.ts";

const withoutPassword = "Sign in without a password";
const byMail = withAda({ firstFactors: ["PASSWORD", "EMAIL_OTP"] });
const bySeveral = withAda({ firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] });
const byPasskey = { pool: withAda({ firstFactors: ["PASSWORD", "WEB_AUTHN"] }), hasPasskey: true } as const;
const byRiddle = { pool: withAda(riddle), settings: { authFlowType: "CUSTOM_WITHOUT_SRP" } } as const;
const passwordAndRiddle = { pool: withAda(riddle), settings: { authFlowType: "CUSTOM_WITH_SRP" } } as const;
const temporary = withAda(
  { attributes: { phone_number: {}, name: { required: true } } },
  { status: "FORCE_CHANGE_PASSWORD" },
);

/** From a name to the app, whatever it begins with. */
export const signIn: readonly Moment[] = [
  { name: "InitiateAuth", operation: "InitiateAuth", at: "Sign in", pool: withAda() },
  {
    name: "RespondToAuthChallenge, password",
    operation: "RespondToAuthChallenge",
    at: "Sign in",
    pool: withAda(),
  },
  {
    name: "RespondToAuthChallenge, new password",
    operation: "RespondToAuthChallenge",
    at: "Choose a new password",
    pool: temporary,
  },
  {
    name: "InitiateAuth, code in place of a password",
    operation: "InitiateAuth",
    at: "Sign in",
    pool: byMail,
    chooses: ["Sign in with a code by email"],
  },
  {
    name: "InitiateAuth, name alone",
    operation: "InitiateAuth",
    at: "Sign in",
    pool: byMail,
    settings: { preferredFactor: "email" },
  },
  {
    name: "RespondToAuthChallenge, code in place of a password",
    operation: "RespondToAuthChallenge",
    at: "Check your email",
    pool: byMail,
    chooses: ["Sign in with a code by email"],
  },
  {
    name: "InitiateAuth, another code in place of a password",
    operation: "InitiateAuth",
    at: "Check your email",
    pool: byMail,
    chooses: ["Sign in with a code by email"],
    press: "Send a new code",
  },
  {
    name: "InitiateAuth, which factors there are",
    operation: "InitiateAuth",
    at: "Sign in",
    pool: bySeveral,
    chooses: [withoutPassword],
  },
  {
    name: "InitiateAuth, a text message chosen",
    operation: "InitiateAuth",
    at: "How do you want to sign in?",
    pool: bySeveral,
    chooses: [withoutPassword],
  },
  {
    name: "RespondToAuthChallenge, text message in place of a password",
    operation: "RespondToAuthChallenge",
    at: "Check your phone",
    pool: bySeveral,
    chooses: [withoutPassword],
  },
  {
    name: "InitiateAuth, password of a name that is known",
    operation: "InitiateAuth",
    at: "Enter your password",
    pool: bySeveral,
    chooses: [withoutPassword, "Password"],
  },
  {
    name: "InitiateAuth, passkey",
    operation: "InitiateAuth",
    at: "Sign in",
    ...byPasskey,
    chooses: ["Sign in with a passkey"],
  },
  {
    name: "RespondToAuthChallenge, passkey",
    operation: "RespondToAuthChallenge",
    at: "Sign in",
    ...byPasskey,
    chooses: ["Sign in with a passkey"],
  },
  { name: "InitiateAuth, custom challenge", operation: "InitiateAuth", at: "Sign in", ...byRiddle },
  {
    name: "RespondToAuthChallenge, custom challenge",
    operation: "RespondToAuthChallenge",
    at: "One more question",
    ...byRiddle,
  },
  {
    name: "InitiateAuth, password before a custom challenge",
    operation: "InitiateAuth",
    at: "Sign in",
    ...passwordAndRiddle,
  },
  {
    name: "RespondToAuthChallenge, password before a custom challenge",
    operation: "RespondToAuthChallenge",
    at: "Sign in",
    ...passwordAndRiddle,
  },
];
