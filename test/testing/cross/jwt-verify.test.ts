import { CognitoJwtVerifier } from "aws-jwt-verify";
import {
  CognitoJwtInvalidClientIdError,
  CognitoJwtInvalidGroupError,
  CognitoJwtInvalidTokenUseError,
  JwtExpiredError,
  JwtInvalidScopeError,
  JwtInvalidSignatureError,
} from "aws-jwt-verify/error";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../../src/testing/index.ts";
import { browse, callback, redeem } from "../hosted-browser.ts";
import { claims, heldClock, refresh, signIn, type Tokens } from "../wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const users = [{ email: ada, password, groups: ["admins", "editors"] }];

afterEach(() => void vi.useRealTimers());

/** What a back end does: knows the pool's and the client's ids, and has the pool's public keys. */
async function backEnd(
  pool: UserPool,
  tokenUse: "access" | "id",
  more: { groups?: string; scope?: string } = {},
) {
  const verifier = CognitoJwtVerifier.create({
    userPoolId: pool.id,
    clientId: pool.clientId,
    tokenUse,
    ...more,
  });
  verifier.cacheJwks(await pool.jwks());
  return verifier;
}

async function start(options: UserPoolOptions = {}) {
  const pool = createUserPool({ users, ...options });
  return { pool, tokens: await signIn(pool, ada, password) };
}

/** The token with other claims and its old signature. */
function forged(token: string, more: object) {
  const [header, , signature] = token.split(".");
  const payload = Buffer.from(JSON.stringify({ ...claims(token), ...more })).toString("base64url");
  return [header, payload, signature].join(".");
}

describe("aws-jwt-verify", () => {
  it("takes Ada's access token for what she may do, and her id token for who she is", async () => {
    const { pool, tokens } = await start();
    const scope = "aws.cognito.signin.user.admin";
    const access = await backEnd(pool, "access", { groups: "editors", scope });
    expect(await access.verify(tokens.AccessToken)).toMatchObject({
      sub: pool.users.get(ada)?.sub,
      iss: pool.issuer,
      "cognito:groups": ["admins", "editors"],
    });
    const id = await backEnd(pool, "id", { groups: "admins" });
    expect(await id.verify(tokens.IdToken)).toMatchObject({ email: ada, email_verified: true });
  });

  it("takes the tokens of a refresh, with the keys as they are published", async () => {
    const { pool, tokens } = await start();
    const renewed = (await refresh(pool, tokens.RefreshToken)).body.AuthenticationResult as Tokens;
    const verifier = CognitoJwtVerifier.create({
      userPoolId: pool.id,
      clientId: pool.clientId,
      tokenUse: "access",
    });
    const published = await pool.fetch(`${pool.endpoint}.well-known/jwks.json`);
    verifier.cacheJwks(JSON.parse(await published.text()) as Parameters<typeof verifier.cacheJwks>[0]);
    expect((await verifier.verify(renewed.AccessToken)).sub).toBe(pool.users.get(ada)?.sub);
  });

  it("refuses a token of the other kind, of another client, group or scope", async () => {
    const { pool, tokens } = await start();
    const access = await backEnd(pool, "access");
    await expect(access.verify(tokens.IdToken)).rejects.toThrow(CognitoJwtInvalidTokenUseError);
    const id = await backEnd(pool, "id");
    await expect(id.verify(tokens.AccessToken)).rejects.toThrow(CognitoJwtInvalidTokenUseError);
    for (const [tokenUse, token] of [
      ["access", tokens.AccessToken],
      ["id", tokens.IdToken],
    ] as const) {
      const another = CognitoJwtVerifier.create({ userPoolId: pool.id, clientId: "another", tokenUse });
      another.cacheJwks(await pool.jwks());
      await expect(another.verify(token)).rejects.toThrow(CognitoJwtInvalidClientIdError);
    }
    const owners = await backEnd(pool, "access", { groups: "owners" });
    await expect(owners.verify(tokens.AccessToken)).rejects.toThrow(CognitoJwtInvalidGroupError);
    const payers = await backEnd(pool, "access", { scope: "pay" });
    await expect(payers.verify(tokens.AccessToken)).rejects.toThrow(JwtInvalidScopeError);
  });

  it("refuses a token of another pool, though the pools of one process share their key", async () => {
    const { pool } = await start();
    const other = await start({ clientId: pool.clientId });
    const access = await backEnd(pool, "access");
    await expect(access.verify(other.tokens.AccessToken)).rejects.toThrow("issuer not configured");
  });

  it("takes what Ada brings from the hosted pages: a scope for the access token, and a provider's word for the id token", async () => {
    const pool = createUserPool({
      identityProviders: [{ name: "Google" }],
      appClient: { callbackUrls: [callback] },
    });
    const browser = browse(pool);
    const atGoogle = await browser.authorize({ identity_provider: "Google", scope: "openid email" });
    const { body } = await redeem(pool, await browser.send(atGoogle, { email: ada }));
    const access = await backEnd(pool, "access", { scope: "email", groups: `${pool.id}_Google` });
    await access.verify(body.access_token ?? "");
    const id = await backEnd(pool, "id");
    expect(await id.verify(body.id_token ?? "")).toMatchObject({ email: ada, email_verified: false });
    const api = await backEnd(pool, "access", { scope: "aws.cognito.signin.user.admin" });
    await expect(api.verify(body.access_token ?? "")).rejects.toThrow(JwtInvalidScopeError);
  });

  it("refuses a token that was changed", async () => {
    const { pool, tokens } = await start();
    const access = await backEnd(pool, "access");
    for (const more of [{ "cognito:groups": ["owners"] }, { exp: 9_999_999_999 }, { sub: "eve" }]) {
      const verdict = access.verify(forged(tokens.AccessToken, more));
      await expect(verdict).rejects.toThrow(JwtInvalidSignatureError);
    }
    expect(await access.verify(forged(tokens.AccessToken, {}))).toMatchObject({ token_use: "access" });
  });

  it("refuses each token when its own time is over, by the clock of the pool", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const clock = heldClock();
    const pass = (time: { minutes?: number; seconds?: number }) => {
      clock.pass(time);
      vi.setSystemTime(clock.read());
    };
    pass({});
    const appClient = { accessTokenMinutes: 5, idTokenMinutes: 10 };
    const { pool, tokens } = await start({ clock: clock.read, appClient });
    const [access, id] = [await backEnd(pool, "access"), await backEnd(pool, "id")];
    pass({ minutes: 4, seconds: 59 });
    await access.verify(tokens.AccessToken);
    pass({ seconds: 2 });
    await expect(access.verify(tokens.AccessToken)).rejects.toThrow(JwtExpiredError);
    await id.verify(tokens.IdToken);
    pass({ minutes: 5 });
    await expect(id.verify(tokens.IdToken)).rejects.toThrow(JwtExpiredError);
    const renewed = (await refresh(pool, tokens.RefreshToken)).body.AuthenticationResult as Tokens;
    await access.verify(renewed.AccessToken);
    await id.verify(renewed.IdToken);
  });
});
