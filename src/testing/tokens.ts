import { sha256, toBase64Url, utf8 } from "./bytes.ts";
import { CognitoError, noSuchUser, notAuthorized } from "./cognito-error.ts";
import type { Directory } from "./directory.ts";
import type { Signer } from "./keys.ts";
import {
  askForChanges,
  changeAccessClaims,
  changeIdClaims,
  type ClaimsAndScopeOverrideDetails,
  type TokenOccasion,
} from "./pre-token-generation.ts";
import { passwordResetRequired } from "./recovery.ts";
import { accountScope, claimsFor } from "./scopes.ts";
import type { Settings } from "./settings.ts";
import type { SignIns } from "./sign-ins.ts";
import type { SignIn, StoredUser } from "./state.ts";
import type { Triggers } from "./triggers.ts";

/** What a finished sign-in hands out. */
export interface AuthenticationResult {
  AccessToken: string;
  /** Missing where the hosted pages were not asked for `openid`. */
  IdToken?: string;
  RefreshToken?: string;
  /** Seconds. */
  ExpiresIn: number;
  TokenType: "Bearer";
}

type Metadata = Readonly<Record<string, string>>;

/** Makes access and id tokens, and takes access tokens back. */
export interface Tokens {
  signIn(user: StoredUser, occasion: TokenOccasion, clientMetadata?: Metadata): Promise<AuthenticationResult>;
  /** The tokens of a sign-in at the hosted pages. */
  redeem(user: StoredUser, granted: Granted): Promise<AuthenticationResult>;
  refresh(refreshToken: string, clientMetadata?: Metadata): Promise<AuthenticationResult>;
  /** Whose access token this is. Throws what Cognito says about one that is not good, or no longer; `gone` of deleted users. */
  authorize(accessToken: string, gone?: () => CognitoError, scope?: string): Promise<StoredUser>;
  /** The scopes of an access token that was found to be good. */
  scopesOf(accessToken: string): Promise<readonly string[]>;
}

/** What a sign-in at the hosted pages comes with. */
interface Granted {
  scopes: readonly string[];
  /** The pool's function was asked for them when the code was given. */
  changes: ClaimsAndScopeOverrideDetails;
  nonce?: string;
}

export function createTokens(
  settings: Settings,
  signer: Signer,
  {
    signIns,
    directory,
    clock,
    triggers,
  }: { signIns: SignIns; directory: Directory; clock: () => number; triggers: Triggers },
): Tokens {
  const { client, clientId, issuer, schema } = settings;

  async function issue(
    user: StoredUser,
    { signIn, refreshToken }: { signIn: SignIn; refreshToken?: string },
    changes: ClaimsAndScopeOverrideDetails,
    nonce?: string,
  ): Promise<AuthenticationResult> {
    const { scopes } = signIn;
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
      ...(scopes && { version: 2 }),
      exp: now + client.accessTokenMinutes * 60,
      jti: crypto.randomUUID(),
      username: user.username,
    };
    const AccessToken = await signer.sign(changeAccessClaims(access, scopes ?? [accountScope], changes));
    const isReadable = claimsFor(scopes, schema.canRead);
    const id = {
      ...shared,
      // By OpenID Connect: the left half of the hash, so that this token fits no other access token.
      ...(scopes && { at_hash: toBase64Url((await sha256(utf8(AccessToken))).slice(0, 16)) }),
      ...(nonce !== undefined && { nonce }),
      ...attributeClaims(user.attributes, isReadable),
      "cognito:username": user.username,
      aud: clientId,
      token_use: "id",
      exp: now + client.idTokenMinutes * 60,
      jti: crypto.randomUUID(),
    };
    const hasIdToken = scopes?.includes("openid") ?? true;
    const ExpiresIn = client.accessTokenMinutes * 60;
    return {
      AccessToken,
      ExpiresIn,
      ...(hasIdToken && { IdToken: await signer.sign(changeIdClaims(id, changes)) }),
      ...(refreshToken !== undefined && { RefreshToken: refreshToken }),
      TokenType: "Bearer" as const,
    };
  }

  return {
    async signIn(user, occasion, clientMetadata) {
      const changes = await askForChanges(user, { occasion, clientMetadata }, { settings, triggers });
      return issue(user, signIns.open(user), changes);
    },
    redeem: (user, { scopes, changes, nonce }) => issue(user, signIns.open(user, scopes), changes, nonce),
    async refresh(token, clientMetadata) {
      const signIn = signIns.find(token);
      const user = directory.byUsername(signIn.username);
      // Deleting an account ends its sign-ins. Which words AWS has for this refresh is not known.
      if (user?.sub !== signIn.sub) throw notAuthorized("Refresh Token has been revoked");
      if (!user.enabled) throw notAuthorized("User is disabled.");
      const { scopes } = signIn;
      const made = { occasion: "RefreshTokens" as const, clientMetadata, ...(scopes && { scopes }) };
      const changes = await askForChanges(user, made, { settings, triggers });
      // Only now is the token used up, where the client rotates: a function that fails would lock its owner out.
      return issue(user, signIns.refresh(token), changes);
    },
    async scopesOf(token) {
      const claims = await signer.verify(token);
      return String(claims?.scope).split(" ");
    },
    async authorize(token, gone = noSuchUser, scope = accountScope) {
      const claims = await signer.verify(token);
      const isOurs = claims?.token_use === "access" && claims.client_id === clientId && claims.iss === issuer;
      if (!claims || !isOurs) throw notAuthorized("Invalid Access Token");
      if (!String(claims.scope).split(" ").includes(scope)) {
        throw notAuthorized("Access Token does not have required scopes");
      }
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
      if (name === "identities") return [name, JSON.parse(value)];
      return [name, name === "address" ? { formatted: value } : value];
    }),
  );
}
