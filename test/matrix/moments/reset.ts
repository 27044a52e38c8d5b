import { withAda, type Moment } from "../moment.ts";

const forgotten = { comes: "byReset", pool: withAda() } as const;
const required = withAda({}, { status: "RESET_REQUIRED" });

/** From a password that is forgotten, or no longer good, to a new one, and on into the app. */
export const reset: readonly Moment[] = [
  { name: "ForgotPassword", operation: "ForgotPassword", at: "Reset your password", ...forgotten },
  {
    name: "ForgotPassword, another code",
    operation: "ForgotPassword",
    at: "Choose a new password",
    press: "Send a new code",
    ...forgotten,
  },
  {
    name: "ConfirmForgotPassword",
    operation: "ConfirmForgotPassword",
    at: "Choose a new password",
    ...forgotten,
  },
  {
    name: "InitiateAuth, after a reset",
    operation: "InitiateAuth",
    at: "Choose a new password",
    ...forgotten,
  },
  {
    name: "RespondToAuthChallenge, after a reset",
    operation: "RespondToAuthChallenge",
    at: "Choose a new password",
    ...forgotten,
  },
  { name: "InitiateAuth, a reset is required", operation: "InitiateAuth", at: "Sign in", pool: required },
  {
    name: "ForgotPassword, required",
    operation: "ForgotPassword",
    at: "Reset your password",
    pool: required,
  },
  {
    name: "ConfirmForgotPassword, required",
    operation: "ConfirmForgotPassword",
    at: "Choose a new password",
    pool: required,
  },
];
