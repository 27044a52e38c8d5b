import { createPublicKey, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { claims, heldClock, refresh, send, signIn, type Tokens } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";

const start = (options: UserPoolOptions = {}) =>
  createUserPool({ users: [{ email: ada, password, attributes: { name: "Ada" } }], ...options });

const getUser = (pool: UserPool, AccessToken: string) => send(pool, "GetUser", { AccessToken });

const refused = (message: string) => ({ error: "NotAuthorizedException", message });
const revokedAccess = refused("Access Token has been revoked");
const revokedRefresh = refused("Refresh Token has been revoked");

const renewed = async (pool: UserPool, token: string) =>
  (await refresh(pool, token)).body.AuthenticationResult as Partial<Tokens> & { AccessToken: string };

describe("tokens", () => {
  it("say who, where from and for how long, as Cognito's do", async () => {
    const clock = heldClock();
    const pool = start({
      clock: clock.read,
      users: [
        {
          email: ada,
          password,
          groups: ["admins"],
          attributes: { name: "Ada", address: "12 St James's Square" },
        },
      ],
      appClient: { accessTokenMinutes: 5, idTokenMinutes: 10 },
    });
    const tokens = await signIn(pool, ada, password);
    const { sub } = pool.users.get(ada) ?? {};
    const now = clock.read() / 1000;
    const shared = { sub, iss: pool.issuer, auth_time: now, iat: now, "cognito:groups": ["admins"] };
    expect(tokens.ExpiresIn).toBe(300);
    expect(claims(tokens.AccessToken)).toMatchObject({
      ...shared,
      token_use: "access",
      client_id: pool.clientId,
      username: sub,
      scope: "aws.cognito.signin.user.admin",
      exp: now + 300,
    });
    expect(claims(tokens.IdToken)).toMatchObject({
      ...shared,
      token_use: "id",
      aud: pool.clientId,
      "cognito:username": sub,
      email: ada,
      email_verified: true,
      name: "Ada",
      address: { formatted: "12 St James's Square" },
      exp: now + 600,
    });
    expect(claims(tokens.IdToken).origin_jti).toBe(claims(tokens.AccessToken).origin_jti);
    expect(pool.issuer).toBe(`https://cognito-idp.us-east-1.amazonaws.com/${pool.id}`);
  });

  it("can be verified with the keys that the pool publishes", async () => {
    const pool = start();
    const { IdToken } = await signIn(pool, ada, password);
    const response = await pool.fetch(`${pool.endpoint}.well-known/jwks.json`);
    const { keys } = (await response.json()) as { keys: (JsonWebKey & { kid: string })[] };
    expect({ keys }).toEqual(await pool.jwks());
    const [header, payload, signature] = IdToken.split(".") as [string, string, string];
    const { kid, alg } = JSON.parse(Buffer.from(header, "base64url").toString()) as Record<string, string>;
    expect(alg).toBe("RS256");
    const jwk = keys.find((key) => key.kid === kid) ?? {};
    expect(jwk).not.toHaveProperty("d");
    const isRight = (text: string) =>
      verify(
        "sha256",
        Buffer.from(text),
        createPublicKey({ key: jwk, format: "jwk" }),
        Buffer.from(signature, "base64url"),
      );
    expect(isRight(`${header}.${payload}`)).toBe(true);
    expect(isRight(`${header}.${payload}x`)).toBe(false);
  });

  it("show what the app client may read, and no more", async () => {
    const pool = start({ appClient: { readAttributes: ["email"] } });
    const { AccessToken, IdToken } = await signIn(pool, ada, password);
    expect(claims(IdToken)).not.toHaveProperty("name");
    const { body } = await getUser(pool, AccessToken);
    expect(body.UserAttributes).toEqual([
      { Name: "sub", Value: body.Username },
      { Name: "email", Value: ada },
      { Name: "email_verified", Value: "true" },
    ]);
  });
});

describe("an access token", () => {
  it("is refused when it is expired, changed, of the wrong kind or of another pool", async () => {
    const clock = heldClock();
    const pool = start({ clock: clock.read });
    const { AccessToken, IdToken } = await signIn(pool, ada, password);
    const other = await signIn(start({ clock: clock.read, clientId: pool.clientId }), ada, password);
    const [header, , signature] = AccessToken.split(".") as [string, string, string];
    const forged = Buffer.from(JSON.stringify({ ...claims(AccessToken), username: "eve" })).toString(
      "base64url",
    );
    for (const bad of [
      IdToken,
      other.AccessToken,
      `${header}.${forged}.${signature}`,
      "abc",
      "a.b.c",
      "....",
    ]) {
      expect(await getUser(pool, bad)).toMatchObject(refused("Invalid Access Token"));
    }
    clock.pass({ minutes: 59, seconds: 59 });
    expect((await getUser(pool, AccessToken)).status).toBe(200);
    clock.pass({ seconds: 1 });
    expect(await getUser(pool, AccessToken)).toMatchObject(refused("Access Token has expired"));
  });

  it("dies with the account, and a new account of the same name does not wake it", async () => {
    const person = { username: "ada", password };
    const pool = start({ signInWith: ["username"], users: [person] });
    const { AccessToken, RefreshToken } = await signIn(pool, "ada", password);
    pool.users.delete("ada");
    pool.users.add(person);
    expect(await getUser(pool, AccessToken)).toMatchObject({
      error: "UserNotFoundException",
      message: "User does not exist.",
    });
    expect(await refresh(pool, RefreshToken)).toMatchObject(revokedRefresh);
  });

  it("is of no use to someone who was disabled meanwhile", async () => {
    const pool = start();
    const { AccessToken, RefreshToken } = await signIn(pool, ada, password);
    pool.users.disable(ada);
    expect(await getUser(pool, AccessToken)).toMatchObject(revokedAccess);
    expect(await refresh(pool, RefreshToken)).toMatchObject(revokedRefresh);
    pool.users.enable(ada);
    expect(await signIn(pool, ada, password)).toBeDefined();
  });
});

describe("signing out", () => {
  it("everywhere ends every device's next request and next refresh", async () => {
    const pool = start();
    const [phone, laptop] = [await signIn(pool, ada, password), await signIn(pool, ada, password)];
    expect((await send(pool, "GlobalSignOut", { AccessToken: phone.AccessToken })).status).toBe(200);
    for (const device of [phone, laptop]) {
      expect(await getUser(pool, device.AccessToken)).toMatchObject(revokedAccess);
      expect(await refresh(pool, device.RefreshToken)).toMatchObject(revokedRefresh);
    }
    expect(await send(pool, "GlobalSignOut", { AccessToken: phone.AccessToken })).toMatchObject(
      revokedAccess,
    );
    const again = await signIn(pool, ada, password);
    expect((await getUser(pool, again.AccessToken)).status).toBe(200);
  });

  it("here leaves the other devices alone", async () => {
    const pool = start();
    const [phone, laptop] = [await signIn(pool, ada, password), await signIn(pool, ada, password)];
    const refreshed = await renewed(pool, phone.RefreshToken);
    expect((await send(pool, "RevokeToken", { Token: phone.RefreshToken })).status).toBe(200);
    for (const token of [phone.AccessToken, refreshed.AccessToken]) {
      expect(await getUser(pool, token)).toMatchObject(revokedAccess);
    }
    expect(await refresh(pool, phone.RefreshToken)).toMatchObject(revokedRefresh);
    expect((await refresh(pool, laptop.RefreshToken)).status).toBe(200);
  });

  it("shrugs at a token that nobody knows, and refuses one that is not a refresh token", async () => {
    const pool = start();
    const { AccessToken } = await signIn(pool, ada, password);
    expect((await send(pool, "RevokeToken", { Token: "abc" })).status).toBe(200);
    expect(await send(pool, "RevokeToken", { Token: AccessToken })).toMatchObject({
      error: "UnsupportedTokenTypeException",
    });
  });

  it("by an administrator works like signing out everywhere", async () => {
    const pool = start();
    const { AccessToken } = await signIn(pool, ada, password);
    pool.users.forceSignOut(ada);
    expect(await getUser(pool, AccessToken)).toMatchObject(revokedAccess);
  });
});

describe("refreshing", () => {
  it("gives new tokens of the same sign-in and no new refresh token, for thirty days", async () => {
    const clock = heldClock();
    const pool = start({ clock: clock.read });
    const first = await signIn(pool, ada, password);
    clock.pass({ days: 29 });
    const second = await renewed(pool, first.RefreshToken);
    expect(second).not.toHaveProperty("RefreshToken");
    const [before, after] = [claims(first.AccessToken), claims(second.AccessToken)];
    expect(after).toMatchObject({
      origin_jti: before.origin_jti,
      auth_time: before.auth_time,
      username: before.username,
    });
    expect(after.jti).not.toBe(before.jti);
    clock.pass({ days: 1 });
    expect(await refresh(pool, first.RefreshToken)).toMatchObject(refused("Refresh Token has expired"));
    expect(await refresh(pool, "abc")).toMatchObject(refused("Invalid Refresh Token."));
  });

  it("works for older clients that do it with InitiateAuth", async () => {
    const pool = start();
    const { RefreshToken } = await signIn(pool, ada, password);
    for (const AuthFlow of ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"]) {
      const reply = await send(pool, "InitiateAuth", {
        AuthFlow,
        AuthParameters: { REFRESH_TOKEN: RefreshToken },
      });
      expect(reply.body).toHaveProperty("AuthenticationResult.AccessToken");
    }
  });

  it("tells what changed about the person since", async () => {
    const pool = start();
    const { RefreshToken } = await signIn(pool, ada, password);
    pool.users.setGroups(ada, ["admins"]);
    pool.users.setAttributes(ada, { name: "Countess" });
    const { AccessToken, IdToken = "" } = await renewed(pool, RefreshToken);
    expect(claims(AccessToken)["cognito:groups"]).toEqual(["admins"]);
    expect(claims(IdToken).name).toBe("Countess");
  });

  describe("with rotation", () => {
    const reuse = { error: "RefreshTokenReuseException" };

    it("hands out the next token each time, and refuses the last one", async () => {
      const clock = heldClock();
      const pool = start({ clock: clock.read, appClient: { rotateRefreshTokens: true } });
      const { RefreshToken } = await signIn(pool, ada, password);
      const second = await renewed(pool, RefreshToken);
      expect(second.RefreshToken).not.toBe(RefreshToken);
      expect(await refresh(pool, RefreshToken)).toMatchObject(reuse);
      clock.pass({ days: 29 });
      const third = await renewed(pool, second.RefreshToken ?? "");
      clock.pass({ days: 1 });
      expect(await refresh(pool, third.RefreshToken ?? "")).toMatchObject(
        refused("Refresh Token has expired"),
      );
    });

    it("forgives a reuse within the grace period, as when two tabs refresh at once", async () => {
      const clock = heldClock();
      const pool = start({ clock: clock.read, appClient: { rotateRefreshTokens: { graceSeconds: 30 } } });
      const { RefreshToken } = await signIn(pool, ada, password);
      await refresh(pool, RefreshToken);
      clock.pass({ seconds: 29 });
      expect((await refresh(pool, RefreshToken)).status).toBe(200);
      clock.pass({ seconds: 1 });
      expect(await refresh(pool, RefreshToken)).toMatchObject(reuse);
    });

    it("ends with one sign-out for all tokens of the device", async () => {
      const pool = start({ appClient: { rotateRefreshTokens: true } });
      const { RefreshToken } = await signIn(pool, ada, password);
      const next = await renewed(pool, RefreshToken);
      await send(pool, "RevokeToken", { Token: next.RefreshToken });
      expect(await refresh(pool, next.RefreshToken ?? "")).toMatchObject(revokedRefresh);
    });

    it("cannot be had together with the flow that never hands out the next token", async () => {
      expect(() =>
        start({ appClient: { rotateRefreshTokens: true, flows: ["USER_SRP_AUTH", "REFRESH_TOKEN_AUTH"] } }),
      ).toThrow(/cannot allow REFRESH_TOKEN_AUTH/);
      const pool = start({ appClient: { rotateRefreshTokens: true } });
      const AuthParameters = { REFRESH_TOKEN: "abc" };
      expect(
        await send(pool, "InitiateAuth", { AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters }),
      ).toMatchObject({
        message: "REFRESH_TOKEN_AUTH flow not enabled for this client",
      });
    });
  });
});
