import { withAda, type Moment } from "../moment.ts";

const withoutPassword = {
  comes: "bySignUp",
  pool: { firstFactors: ["PASSWORD", "EMAIL_OTP"] },
  app: { asksPassword: false },
  chooses: ["Sign in with a code by email"],
} as const;
const unconfirmed = withAda({}, { status: "UNCONFIRMED" });

/** From nothing to an account that is confirmed, and on into the app. */
export const signUp: readonly Moment[] = [
  { name: "SignUp", operation: "SignUp", at: "Create your account", comes: "bySignUp" },
  { name: "ConfirmSignUp", operation: "ConfirmSignUp", at: "Check your email", comes: "bySignUp" },
  {
    name: "ResendConfirmationCode",
    operation: "ResendConfirmationCode",
    at: "Check your email",
    comes: "bySignUp",
    press: "Send a new code",
  },
  {
    name: "InitiateAuth, after the code",
    operation: "InitiateAuth",
    at: "Check your email",
    comes: "bySignUp",
  },
  {
    name: "RespondToAuthChallenge, after the code",
    operation: "RespondToAuthChallenge",
    at: "Check your email",
    comes: "bySignUp",
  },
  {
    name: "InitiateAuth, of an account that needs no code",
    operation: "InitiateAuth",
    at: "Create your account",
    comes: "bySignUp",
    pool: { onPreSignUp: ({ response }) => void (response.autoConfirmUser = true) },
  },
  { name: "SignUp, no password", operation: "SignUp", at: "Create your account", ...withoutPassword },
  {
    name: "ConfirmSignUp, no password",
    operation: "ConfirmSignUp",
    at: "Check your email",
    ...withoutPassword,
  },
  {
    name: "InitiateAuth, after the code, no password",
    operation: "InitiateAuth",
    mayFollow: 1,
    at: "Check your email",
    ...withoutPassword,
  },
  {
    name: "ResendConfirmationCode, by itself at sign-in",
    operation: "ResendConfirmationCode",
    at: "Sign in",
    pool: unconfirmed,
  },
  {
    name: "ConfirmSignUp, at sign-in",
    operation: "ConfirmSignUp",
    at: "Check your email",
    pool: unconfirmed,
  },
  {
    name: "ResendConfirmationCode, a link",
    operation: "ResendConfirmationCode",
    at: "Check your email",
    comes: "bySignUp",
    verification: "link",
    press: "Send a new link",
  },
  {
    name: "InitiateAuth, after the link",
    operation: "InitiateAuth",
    at: "Check your email",
    comes: "bySignUp",
    verification: "link",
  },
];
