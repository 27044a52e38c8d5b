import { CognitoError, noSuchUser, notAuthorized } from "./cognito-error.ts";
import type { Directory } from "./directory.ts";
import type { Signer } from "./keys.ts";
import { passwordResetRequired } from "./recovery.ts";
import type { Settings } from "./settings.ts";
import type { SignIns } from "./sign-ins.ts";
import type { SignIn, StoredUser } from "./state.ts";

/** What a finished sign-in hands out. */
export interface AuthenticationResult {
  AccessToken: string;
  IdToken: string;
  RefreshToken?: string;
  /** Seconds. */
  ExpiresIn: number;
  TokenType: "Bearer";
}

/** Makes access and id tokens, and takes access tokens back. */
export interface Tokens {
  signIn(user: StoredUser): Promise<AuthenticationResult>;
  refresh(refreshToken: string): Promise<AuthenticationResult>;
  /** Whose access token this is. Throws what Cognito says about one that is not good, or no longer; `gone` of deleted users. */
  authorize(accessToken: string, gone?: () => CognitoError): Promise<StoredUser>;
}

export function createTokens(
  settings: Settings,
  signer: Signer,
  { signIns, directory, clock }: { signIns: SignIns; directory: Directory; clock: () => number },
): Tokens {
  const { client, clientId, issuer, schema } = settings;

  async function issue(user: StoredUser, signIn: SignIn, refreshToken: string | undefined) {
    const now = Math.floor(clock() / 1000);
    const shared = {
      sub: user.sub,
      ...(user.groups.length > 0 && { "cognito:groups": user.groups }),
      iss: issuer,
      origin_jti: signIn.id,
      event_id: crypto.randomUUID(),
      auth_time: Math.floor(signIn.at / 1000),
      iat: now,
    };
    const access = {
      ...shared,
      client_id: clientId,
      token_use: "access",
      scope: "aws.cognito.signin.user.admin",
      exp: now + client.accessTokenMinutes * 60,
      jti: crypto.randomUUID(),
      username: user.username,
    };
    const id = {
      ...shared,
      ...attributeClaims(user.attributes, schema.canRead),
      "cognito:username": user.username,
      aud: clientId,
      token_use: "id",
      exp: now + client.idTokenMinutes * 60,
      jti: crypto.randomUUID(),
    };
    const [AccessToken, IdToken] = await Promise.all([signer.sign(access), signer.sign(id)]);
    const ExpiresIn = client.accessTokenMinutes * 60;
    return {
      AccessToken,
      ExpiresIn,
      IdToken,
      ...(refreshToken !== undefined && { RefreshToken: refreshToken }),
      TokenType: "Bearer" as const,
    };
  }

  return {
    signIn(user) {
      const { signIn, refreshToken } = signIns.open(user);
      return issue(user, signIn, refreshToken);
    },
    async refresh(token) {
      const { signIn, refreshToken } = signIns.refresh(token);
      const user = directory.byUsername(signIn.username);
      // Deleting an account ends its sign-ins. Which words AWS has for this refresh is not known.
      if (user?.sub !== signIn.sub) throw notAuthorized("Refresh Token has been revoked");
      if (!user.enabled) throw notAuthorized("User is disabled.");
      return issue(user, signIn, refreshToken);
    },
    async authorize(token, gone = noSuchUser) {
      const claims = await signer.verify(token);
      const isOurs = claims?.token_use === "access" && claims.client_id === clientId && claims.iss === issuer;
      if (!claims || !isOurs) throw notAuthorized("Invalid Access Token");
      if (Number(claims.exp) * 1000 <= clock()) throw notAuthorized("Access Token has expired");
      const user = directory.byUsername(String(claims.username));
      if (!user || user.sub !== claims.sub) throw gone();
      const signIn = signIns.get(String(claims.origin_jti));
      if (!signIn || signIn.revoked) throw notAuthorized("Access Token has been revoked");
      if (!user.enabled) throw notAuthorized("User is disabled.");
      if (user.status === "UNCONFIRMED")
        throw new CognitoError("UserNotConfirmedException", "User is not confirmed.");
      if (user.status === "RESET_REQUIRED") throw passwordResetRequired();
      return user;
    },
  };
}

function attributeClaims(attributes: Readonly<Record<string, string>>, canRead: (name: string) => boolean) {
  const readable = Object.entries(attributes).filter(([name]) => canRead(name));
  return Object.fromEntries(
    readable.map(([name, value]) => {
      if (name.endsWith("_verified")) return [name, value === "true"];
      return [name, name === "address" ? { formatted: value } : value];
    }),
  );
}
