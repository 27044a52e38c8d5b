import { CognitoError } from "./cognito-error.ts";
import type { Settings } from "./settings.ts";

// Cognito counts these and no other signs as symbols; a space counts where it is not at an end, and ends are refused earlier.
const symbols = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/**
 * Throws for the first rule that the password breaks, one at a time as Cognito does. In which order Cognito looks is not
 * documented beyond the length.
 */
export function checkPassword(password: string, policy: Settings["passwordPolicy"]): void {
  const refuse = (rule: string) =>
    new CognitoError("InvalidPasswordException", `Password did not conform with policy: ${rule}`);
  if (password.length < policy.minLength) throw refuse("Password not long enough");
  if (policy.requireLowercase && !/[a-z]/.test(password))
    throw refuse("Password must have lowercase characters");
  if (policy.requireUppercase && !/[A-Z]/.test(password))
    throw refuse("Password must have uppercase characters");
  if (policy.requireNumbers && !/[0-9]/.test(password)) throw refuse("Password must have numeric characters");
  if (policy.requireSymbols && !symbols.test(password)) throw refuse("Password must have symbol characters");
}
