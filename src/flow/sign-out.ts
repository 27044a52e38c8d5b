import type { AuthClient } from "../client/auth-client.ts";
import { attempt, type Result } from "./error.ts";

/** Nobody is signed in on this device any more. */
export interface SignedOutStep {
  readonly name: "signedOut";
  /** Cognito has revoked the tokens on every device. */
  readonly everywhere: boolean;
}

export interface SignOutOptions {
  /**
   * Sign out on every device: Cognito revokes all access, id and refresh tokens of this person. AWS credentials from an
   * identity pool that were handed out before stay valid until they expire (an hour by default).
   *
   * @default false
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html
   */
  readonly global?: boolean;
}

/**
 * Signs out. Where Cognito refuses the global kind, or can't be reached, the person stays signed in here and the result says so;
 * they may still sign out here alone.
 */
export function signOut(
  client: () => Promise<AuthClient>,
  { global = false }: SignOutOptions = {},
): Promise<Result<SignedOutStep>> {
  return attempt("signOut", async () => {
    const { signOutEverywhere, signOut: signOutHere } = await client();
    if (global) await signOutEverywhere();
    await signOutHere();
    return { name: "signedOut", everywhere: global };
  });
}
