import { totpCode } from "../../../src/testing/index.ts";
import type { Tokens } from "../wire.ts";

type Step = (name: string, operation: string, input: object) => Promise<Record<string, unknown>>;

/** Sets an authenticator app up as a second factor and signs in with it: all of MFA that cognito-local has. */
export async function walkApp(step: Step, USERNAME: string, PASSWORD: string): Promise<void> {
  const signIn = (name: string) =>
    step(name, "InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME, PASSWORD } });
  const { AuthenticationResult } = await signIn("signing in to set an app up");
  const { AccessToken } = AuthenticationResult as Tokens;
  const as = (name: string, operation: string, more: object = {}) =>
    step(name, operation, { AccessToken, ...more });
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };

  await as("preferring an app that is not there", "SetUserMFAPreference", { SoftwareTokenMfaSettings });
  await as("verifying an app that is not there", "VerifySoftwareToken", { UserCode: "000000" });
  const { SecretCode } = await as("setting an app up", "AssociateSoftwareToken");
  const code = (aheadMs = 0) => totpCode(String(SecretCode), () => Date.now() + aheadMs);
  await as("a wrong code of the app", "VerifySoftwareToken", { UserCode: "000000" });
  await as("the app's code", "VerifySoftwareToken", { UserCode: await code() });
  await as("her factors before she chooses", "GetUser");
  await as("preferring the app", "SetUserMFAPreference", { SoftwareTokenMfaSettings });
  await as("her factors", "GetUser");

  const { Session } = await signIn("signing in with an app");
  const answer = (name: string, SOFTWARE_TOKEN_MFA_CODE: string, more: object = {}) =>
    step(name, "RespondToAuthChallenge", {
      ChallengeName: "SOFTWARE_TOKEN_MFA",
      ChallengeResponses: { USERNAME, SOFTWARE_TOKEN_MFA_CODE },
      Session,
      ...more,
    });
  await answer("a wrong code at sign-in", "000000");
  await answer("a code with somebody's session", await code(30_000), { Session: "x".repeat(64) });
  // One step ahead: the pool has taken the code of this one.
  const next = await code(30_000);
  await answer("the code at sign-in", next);
  const again = await signIn("signing in with an app again");
  await answer("a code that was used", next, { Session: again.Session });
  await as("no factors any more", "SetUserMFAPreference", { SoftwareTokenMfaSettings: { Enabled: false } });
  await signIn("signing in without an app");
}
