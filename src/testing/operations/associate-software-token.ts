import { accessTokenRevoked, invalidParameter } from "../cognito-error.ts";
import { checkAppsAllowed } from "../mfa.ts";
import { operation, tokenOrSession } from "../operation.ts";
import { newSecret } from "../totp.ts";

/** Hands out a secret for an authenticator app. The app that a user has stays in force until the new one is verified. */
export const associateSoftwareToken = operation(
  tokenOrSession,
  async ({ AccessToken, Session }, { tokens, sessions, settings }) => {
    const secret = newSecret();
    if (AccessToken !== undefined) {
      const user = await tokens.authorize(AccessToken, accessTokenRevoked);
      checkAppsAllowed(settings.mfa);
      user.mfa = { enabled: [], ...user.mfa, newSecret: secret };
      return { SecretCode: secret };
    }
    // AWS's words are not known; it says that one of the two is needed.
    if (Session === undefined) throw invalidParameter("Either AccessToken or Session is required");
    const { username, standing } = sessions.demand(Session, "MFA_SETUP");
    checkAppsAllowed(settings.mfa);
    sessions.close(Session);
    const next = sessions.open({ name: "MFA_SETUP", username, standing, secret, wrongAnswers: 0 });
    return { SecretCode: secret, Session: next };
  },
);
