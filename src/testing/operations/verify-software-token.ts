import { countWrong, whoIsAsked } from "../challenges/answers.ts";
import { CognitoError, invalidParameter, noApp } from "../cognito-error.ts";
import { required, text } from "../members.ts";
import { checkAppsAllowed } from "../mfa.ts";
import { operation, tokenOrSession } from "../operation.ts";
import type { StoredUser } from "../state.ts";
import { findStep } from "../totp.ts";

/** Puts an authenticator app in force with its first code. To be asked for it, the user still has to choose it as MFA. */
export const verifySoftwareToken = operation(
  {
    ...tokenOrSession,
    UserCode: required(text({ min: 6, max: 6, pattern: "[0-9]+", secret: true })),
    FriendlyDeviceName: text({ max: 131_072 }),
  },
  async ({ AccessToken, Session, UserCode, FriendlyDeviceName }, parts) => {
    const { tokens, sessions, settings, clock } = parts;
    if (AccessToken !== undefined) {
      const user = await tokens.authorize(AccessToken);
      checkAppsAllowed(settings.mfa);
      await verify(user, user.mfa?.newSecret ?? user.mfa?.app?.secret, UserCode, FriendlyDeviceName, clock());
      return { Status: "SUCCESS" };
    }
    // AWS's words are not known; it says that one of the two is needed.
    if (Session === undefined) throw invalidParameter("Either AccessToken or Session is required");
    const challenge = sessions.demand(Session, "MFA_SETUP");
    const user = whoIsAsked(challenge, parts);
    try {
      await verify(user, challenge.secret, UserCode, FriendlyDeviceName, clock());
    } catch (error) {
      countWrong(challenge, Session, parts);
      throw error;
    }
    sessions.close(Session);
    return { Status: "SUCCESS", Session: sessions.open({ ...challenge, verified: true }) };
  },
);

async function verify(
  user: StoredUser,
  secret: string | undefined,
  code: string,
  name: string | undefined,
  now: number,
): Promise<void> {
  if (secret === undefined) throw noApp();
  const known = user.mfa?.app;
  const usedStep = known?.secret === secret ? known.usedStep : undefined;
  const step = await findStep(secret, code, now);
  if (step === undefined || step <= (usedStep ?? -1)) {
    throw new CognitoError(
      "EnableSoftwareTokenMFAException",
      "Code mismatch and fail enable Software Token MFA",
    );
  }
  const { newSecret: _done, ...mfa } = { enabled: [], ...user.mfa };
  user.mfa = { ...mfa, app: { secret, usedStep: step, ...(name !== undefined && { name }) } };
}
