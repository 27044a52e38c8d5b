import { fetchAuthSession, signIn } from "aws-amplify/auth";
import { describe, expect, it } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { askToken } from "../../src/flow/session.ts";
import { signOut } from "../../src/flow/sign-out.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";

const password = "Correct-horse-9";
const email = "ada@example.com";

async function signedIn() {
  const pool = installPool({ users: [{ email, password }] });
  await signIn({ username: email, password });
  return pool;
}

const isSignedIn = async () => (await fetchAuthSession()).tokens !== undefined;
const operations = (pool: UserPool) => pool.log.map(({ operation, outcome }) => `${operation} ${outcome}`);

/** Ada's phone: signed in to the same pool by itself, and all it has is what it was given then. */
async function otherDevice(pool: UserPool) {
  const ask = async (operation: string, body: object) => {
    const headers = {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    };
    const response = await fetch(pool.endpoint, { method: "POST", headers, body: JSON.stringify(body) });
    return (await response.json()) as { message?: string; AuthenticationResult?: Record<string, string> };
  };
  const ClientId = pool.clientId;
  const AuthParameters = { USERNAME: email, PASSWORD: password };
  const { AuthenticationResult: tokens = {} } = await ask("InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters,
    ClientId,
  });
  return {
    reads: () => ask("GetUser", { AccessToken: tokens["AccessToken"] }),
    refreshes: () => ask("GetTokensFromRefreshToken", { RefreshToken: tokens["RefreshToken"], ClientId }),
  };
}

describe("Ada signs out here", () => {
  it("and stays signed in on her phone", async () => {
    const pool = await signedIn();
    const phone = await otherDevice(pool);
    expect(await stepAt("signedOut", signOut(loadClient))).toEqual({ name: "signedOut", everywhere: false });
    expect(await isSignedIn()).toBe(false);
    expect(operations(pool).at(-1)).toBe("RevokeToken ok");
    expect(await phone.reads()).not.toHaveProperty("message");
    expect(await phone.refreshes()).not.toHaveProperty("message");
  });

  it("without a connection, too: what is here is forgotten here", async () => {
    const pool = await signedIn();
    pool.fail("RevokeToken", { drop: true, times: 3 });
    await stepAt("signedOut", signOut(loadClient));
    expect(await isSignedIn()).toBe(false);
  });
});

describe("Ada signs out on every device", () => {
  it("and her phone is out at its next question", async () => {
    const pool = await signedIn();
    const phone = await otherDevice(pool);
    expect(await stepAt("signedOut", signOut(loadClient, { global: true }))).toEqual({
      name: "signedOut",
      everywhere: true,
    });
    expect(await isSignedIn()).toBe(false);
    expect(operations(pool)).toContain("GlobalSignOut ok");
    expect((await phone.reads()).message).toBe("Access Token has been revoked");
    expect((await phone.refreshes()).message).toBe("Refresh Token has been revoked");
  });

  it.each([
    ["offline", { drop: true }],
    ["offline", { drop: "reply" }],
    ["throttled", { error: "TooManyRequestsException" }],
    ["throttled", { status: 429 }],
    ["server", { error: "InternalErrorException", status: 500 }],
    ["server", { status: 503 }],
    ["server", { html: true }],
    ["server", { html: true, status: 200 }],
    ["sessionEnded", { error: "NotAuthorizedException" }],
    ["refusedByApp", { error: "ForbiddenException", status: 403 }],
  ] as const)("is refused as %s, is told so, stays signed in, and may sign out here", async (code, fault) => {
    const pool = await signedIn();
    pool.fail("GlobalSignOut", fault);
    expect((await refusalOf(signOut(loadClient, { global: true }))).code).toBe(code);
    expect(await isSignedIn()).toBe(true);
    expect(pool.log.filter(({ operation }) => operation === "GlobalSignOut")).toHaveLength(1);

    expect(await stepAt("signedOut", signOut(loadClient))).toMatchObject({ everywhere: false });
    expect(await isSignedIn()).toBe(false);
  });

  it("with a token that her phone has revoked already: nobody claims that this one did it", async () => {
    const pool = await signedIn();
    pool.users.forceSignOut(email);
    expect(await refusalOf(signOut(loadClient, { global: true }))).toMatchObject({
      code: "sessionEnded",
      message: "Access Token has been revoked",
    });
  });

  it("where nobody is signed in", async () => {
    const pool = installPool();
    expect((await refusalOf(signOut(loadClient, { global: true }))).code).toBe("sessionEnded");
    expect(pool.log).toEqual([]);
    expect((await askToken(loadClient, {})).ok).toBe(false);
  });
});
