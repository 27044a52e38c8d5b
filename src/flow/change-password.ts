import type { AccountClient } from "../client/auth-client.ts";
import { accountClient, whose } from "./account-client.ts";
import { clientOf } from "./client-of.ts";
import { attempt, toError, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { nameToSignIn } from "./name-to-sign-in.ts";
import { signInAgainVerbs, type AgainStep } from "./sign-in-again.ts";

/** Asks for the password of now and for a new one. */
export interface ChangePasswordStep {
  readonly name: "changePassword";
}

/** The new one counts. Whoever signed in elsewhere with the old one still is. */
export interface PasswordSavedStep {
  readonly name: "passwordSaved";
}

/** The questions of a change of the password; those of a sign-in, while this device is signed in again. */
export type ChangePasswordFlowStep = ChangePasswordStep | PasswordSavedStep | AgainStep;

/** Both passwords. */
export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

export type ChangePasswordFlow = ReturnType<typeof changePasswordFlow>;

/**
 * Changing the password of whoever is signed in.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html
 */
export function changePasswordFlow(context: FlowContext) {
  /** Until the other devices are signed out, or the screen goes. */
  let kept: string | undefined;
  /** The new password that Cognito was last asked about: once is enough, as each time counts towards the limit of attempts. */
  let looked: string | undefined;
  const { again, signInAgain, forget, giveUp } = signInAgainVerbs(context);

  return {
    again,
    async change({ current, password }: PasswordChange): Promise<Result<ChangePasswordFlowStep>> {
      const result = await attempt("changePassword", async (): Promise<PasswordSavedStep> => {
        const { updatePassword } = await accountClient(context);
        await updatePassword({ oldPassword: current, newPassword: password }).catch(async (cause) => {
          // The client sends once more what got no reply, and by then the password of now is the new one.
          if (!isWrongPassword(cause) || looked === password) throw cause;
          looked = password;
          if (!(await isInForce(password, updatePassword))) throw cause;
        });
        return { name: "passwordSaved" };
      });
      if (result.ok) kept = password;
      return result;
    },
    /** Signs out every device, then this one in again with the password that was just chosen. */
    async signOutOthers(): Promise<Result<ChangePasswordFlowStep>> {
      const password = kept;
      const user = await attempt("changePassword", async () => (await whose(context)).user);
      if (!user.ok) return user;
      const out = await attempt("signOut", async () => (await clientOf(context)).signOutEverywhere());
      if (!out.ok) return out;
      const username = nameToSignIn(user.step, context.pool());
      if (password === undefined) return { ok: true, step: { name: "password", username } };
      const result = await signInAgain({ username, password });
      if (result.ok) kept = undefined;
      return result.ok ? result : { ...result, leadsTo: result.leadsTo ?? { name: "password", username } };
    },
    forget(): void {
      kept = looked = undefined;
      forget();
    },
    giveUp(): void {
      kept = looked = undefined;
      giveUp();
    },
  };
}

const isWrongPassword = (cause: unknown) => toError(cause, "changePassword").code === "wrongPassword";

/** Cognito tells it of a password that is put in its own place: takes it, or says that it was used before. */
async function isInForce(
  password: string,
  updatePassword: AccountClient["updatePassword"],
): Promise<boolean> {
  try {
    await updatePassword({ oldPassword: password, newPassword: password });
    return true;
  } catch (cause) {
    return toError(cause, "changePassword").code === "passwordUsedBefore";
  }
}
