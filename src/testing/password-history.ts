import { CognitoError } from "./cognito-error.ts";
import { checkPassword } from "./password-policy.ts";
import type { Settings } from "./settings.ts";
import { makeVerifier, type Verifier } from "./srp.ts";
import type { StoredUser } from "./state.ts";

type Needs = Pick<Settings, "poolName" | "passwordPolicy">;

/** Whether this is the user's password. */
export const isPasswordOf = async (user: StoredUser, password: string, settings: Needs) =>
  user.password !== undefined && isMadeFrom(user.password, user, password, settings);

/**
 * Gives a user a password of their own choice. Throws where the pool's policy or the user's history forbids it. `spend`
 * runs last, with no wait after it: what allows the change is used up once, even by two requests at a time.
 */
export async function choosePassword(
  user: StoredUser,
  password: string,
  settings: Needs,
  spend: () => void = () => undefined,
): Promise<void> {
  checkPassword(password, settings.passwordPolicy);
  for (const old of lastPasswords(user, settings.passwordPolicy.historySize)) {
    if (!(await isMadeFrom(old, user, password, settings))) continue;
    // The name is AWS's; its words are not known.
    throw new CognitoError("PasswordHistoryPolicyViolationException", "Password has been used before");
  }
  const verifier = await makeVerifier(settings.poolName, user.username, password);
  spend();
  keepPassword(user, verifier, settings);
  settlePassword(user);
}

/** Makes this the user's password. The one before counts as used, as far as the pool looks back. */
export function keepPassword(user: StoredUser, verifier: Verifier, { passwordPolicy }: Needs): void {
  user.passwordHistory = lastPasswords(user, passwordPolicy.historySize);
  user.password = verifier;
}

/** Nothing is asked of the password any more. */
export function settlePassword(user: StoredUser): void {
  if (user.status === "FORCE_CHANGE_PASSWORD" || user.status === "RESET_REQUIRED") user.status = "CONFIRMED";
  delete user.temporaryPasswordUntil;
}

/** The newest first. AWS counts "previous passwords"; that today's is one of them is our reading. */
const lastPasswords = ({ password, passwordHistory = [] }: StoredUser, count: number): Verifier[] =>
  [...(password ? [password] : []), ...passwordHistory].slice(0, count);

async function isMadeFrom({ salt, verifier }: Verifier, user: StoredUser, password: string, settings: Needs) {
  return (await makeVerifier(settings.poolName, user.username, password, salt)).verifier === verifier;
}
