import { randomBytes, toBase64Url } from "./bytes.ts";
import { CognitoError, notAuthorized } from "./cognito-error.ts";
import type { Settings } from "./settings.ts";
import type { PoolState, SignIn, StoredUser } from "./state.ts";

/** Everyone's sign-ins, one for each device, and the refresh tokens that keep them alive. */
export interface SignIns {
  open(user: StoredUser, scopes?: readonly string[]): { signIn: SignIn; refreshToken: string };
  /** Throws what Cognito says about a refresh token that is not good. */
  find(token: string): SignIn;
  /** The same, and uses the token up where the client rotates: only then a new one comes. */
  refresh(token: string): { signIn: SignIn; refreshToken?: string };
  get(id: string): SignIn | undefined;
  revokeToken(token: string): void;
  revokeAll(sub: string): void;
}

const day = 86_400_000;

export function createSignIns(state: PoolState, client: Settings["client"], clock: () => number): SignIns {
  const newToken = (signIn: SignIn, expiresAt: number) => {
    const token = toBase64Url(randomBytes(96));
    signIn.refreshTokens.push({ token, expiresAt });
    return token;
  };
  const all = () => Object.values(state.signIns);
  const byToken = (token: string) =>
    all().find((one) => one.refreshTokens.some((known) => known.token === token));

  const check = (token: string) => {
    const signIn = byToken(token);
    const known = signIn?.refreshTokens.find((one) => one.token === token);
    if (!signIn || !known) throw notAuthorized("Invalid Refresh Token.");
    if (signIn.revoked) throw notAuthorized("Refresh Token has been revoked");
    if (known.expiresAt <= clock()) throw notAuthorized("Refresh Token has expired");
    const rotation = client.rotateRefreshTokens;
    const grace = typeof rotation === "object" ? rotation.graceSeconds * 1000 : 0;
    if (rotation && known.replacedAt !== undefined && clock() - known.replacedAt >= grace) {
      // The name is AWS's, its words are not known. The guide does not say that the newer token dies with it, so it lives.
      throw new CognitoError("RefreshTokenReuseException", "Refresh token has been used already");
    }
    return { signIn, known };
  };

  return {
    open(user, scopes) {
      const at = clock();
      const signIn: SignIn = {
        id: crypto.randomUUID(),
        sub: user.sub,
        username: user.username,
        at,
        ...(scopes && { scopes }),
        revoked: false,
        refreshTokens: [],
      };
      state.signIns[signIn.id] = signIn;
      return { signIn, refreshToken: newToken(signIn, at + client.refreshTokenDays * day) };
    },
    find: (token) => check(token).signIn,
    refresh(token) {
      const { signIn, known } = check(token);
      if (!client.rotateRefreshTokens) return { signIn };
      known.replacedAt ??= clock();
      // A token made by rotation lives only as long as the first would have.
      return { signIn, refreshToken: newToken(signIn, known.expiresAt) };
    },
    get: (id) => state.signIns[id],
    revokeToken(token) {
      const signIn = byToken(token);
      if (signIn) signIn.revoked = true;
    },
    revokeAll(sub) {
      for (const signIn of all()) if (signIn.sub === sub) signIn.revoked = true;
    },
  };
}
