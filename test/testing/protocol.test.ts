import { afterEach, describe, expect, it, vi } from "vitest";
import { createUserPool, type UserPool } from "../../src/testing/index.ts";
import { post, send } from "./wire.ts";

const unknownToken = { AccessToken: "abc" };

describe("the wire", () => {
  it("carries errors as AWS does: a status, a type, a message, and the same in headers", async () => {
    const pool = createUserPool();
    const response = await post(pool, "GetUser", JSON.stringify(unknownToken));
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/x-amz-json-1.1");
    expect(response.headers.get("x-amzn-errortype")).toBe("NotAuthorizedException:");
    expect(response.headers.get("x-amzn-errormessage")).toBe("Invalid Access Token");
    expect(response.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toEqual({
      __type: "NotAuthorizedException",
      message: "Invalid Access Token",
    });
  });

  it("names operations that it does not know, refuses them and writes them down", async () => {
    const pool = createUserPool();
    for (const operation of ["SetUICustomization", "constructor"]) {
      const response = await post(pool, operation, "{}");
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ __type: "UnknownOperationException" });
    }
    expect((await pool.fetch(pool.endpoint, { method: "POST", body: "{}" })).status).toBe(400);
    expect(pool.log.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      "SetUICustomization UnknownOperationException",
      "constructor UnknownOperationException",
      "(none) UnknownOperationException",
    ]);
  });

  it("refuses what is no JSON object, and members of the wrong kind", async () => {
    const pool = createUserPool();
    for (const body of ["", "{", "[]", "null", '"text"']) {
      const response = await post(pool, "SignUp", body);
      expect(await response.json()).toEqual({ __type: "SerializationException" });
    }
    const Password = "Correct-horse-9";
    for (const wrong of [
      { Username: 7, Password },
      { Username: "ada", Password, UserAttributes: {} },
    ]) {
      expect(await send(pool, "SignUp", wrong)).toMatchObject({ error: "SerializationException" });
    }
  });

  it("counts everything that is missing in one sentence", async () => {
    const pool = createUserPool();
    const reply = await post(pool, "ConfirmSignUp", JSON.stringify({ ClientId: pool.clientId }));
    expect(await reply.json()).toMatchObject({
      __type: "InvalidParameterException",
      message:
        "2 validation errors detected: " +
        "Value at 'username' failed to satisfy constraint: Member must not be null; " +
        "Value null at 'confirmationCode' failed to satisfy constraint: Member must not be null",
    });
  });

  it("knows its own app client alone, and that it has no secret", async () => {
    const pool = createUserPool();
    expect(
      await send(pool, "GetTokensFromRefreshToken", { RefreshToken: "abc", ClientId: "other" }),
    ).toMatchObject({
      error: "ResourceNotFoundException",
      message: "User pool client other does not exist.",
    });
    expect(await send(pool, "ResendConfirmationCode", { Username: "ada", SecretHash: "abc" })).toMatchObject({
      error: "NotAuthorizedException",
    });
  });

  it("lets pages of any origin ask and read the error's name", async () => {
    const pool = createUserPool();
    const headers = { "access-control-request-headers": "content-type,x-amz-target,x-amz-user-agent" };
    const preflight = await pool.fetch(pool.endpoint, { method: "OPTIONS", headers });
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-headers")).toBe(
      headers["access-control-request-headers"],
    );
    expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
    const reply = await post(pool, "GetUser", JSON.stringify(unknownToken));
    expect(reply.headers.get("access-control-expose-headers")).toContain("x-amzn-ErrorType");
    expect(pool.log).toHaveLength(1);
  });

  it("answers with AWS's 500 when a function given to the pool breaks", async () => {
    let looks = 0;
    const pool = createUserPool({
      clock() {
        looks += 1;
        if (looks === 1) throw new Error("the clock has stopped");
        return Date.now();
      },
    });
    expect(
      await send(pool, "SignUp", { Username: "ada@example.com", Password: "Correct-horse-9" }),
    ).toMatchObject({
      status: 500,
      error: "InternalErrorException",
      message: "The pool failed: Error: the clock has stopped",
    });
  });
});

describe("bad weather", () => {
  const outcomes = (pool: UserPool) => pool.log.map(({ outcome }) => outcome);

  it("comes as often as asked, to the operation it was asked for", async () => {
    const pool = createUserPool();
    pool.fail("GetUser", {
      error: "TooManyRequestsException",
      message: "Rate exceeded",
      status: 429,
      times: 2,
    });
    expect(await send(pool, "GlobalSignOut", unknownToken)).toMatchObject({
      error: "NotAuthorizedException",
    });
    for (let time = 0; time < 2; time++) {
      expect(await send(pool, "GetUser", unknownToken)).toEqual({
        status: 429,
        error: "TooManyRequestsException",
        message: "Rate exceeded",
        body: { __type: "TooManyRequestsException", message: "Rate exceeded" },
      });
    }
    expect(await send(pool, "GetUser", unknownToken)).toMatchObject({ error: "NotAuthorizedException" });
  });

  it("can be a page of HTML, an empty 500, or nothing at all", async () => {
    const pool = createUserPool();
    pool.fail("*", { html: true });
    pool.fail("*", { status: 503 });
    pool.fail("*", { drop: true });
    const html = await post(pool, "GetUser", "{}");
    expect([html.status, html.headers.get("content-type")]).toEqual([502, "text/html"]);
    expect(await html.text()).toMatch(/^<!doctype html>/);
    expect(await send(pool, "GetUser")).toEqual({ status: 503, body: {} });
    await expect(post(pool, "GetUser", "{}")).rejects.toThrow(TypeError);
    expect(outcomes(pool)).toEqual(["html", "503", "dropped"]);
  });

  it("can spoil the answer to something that has happened", async () => {
    const pool = createUserPool();
    const signUp = (Username: string) =>
      post(
        pool,
        "SignUp",
        JSON.stringify({ ClientId: pool.clientId, Username, Password: "Correct-horse-9" }),
      );
    pool.fail("SignUp", { answer: "cut" });
    pool.fail("SignUp", { answer: "empty" });
    const cut = await signUp("ada@example.com");
    expect([cut.status, cut.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    expect(await cut.text()).toMatch(/^\{"UserConfirmed":.*[^}]$/);
    const empty = await signUp("bo@example.com");
    expect(await empty.json()).toEqual({});
    expect(pool.users.list()).toHaveLength(2);
    expect(outcomes(pool)).toEqual(["cut", "empty"]);
  });

  it("can lose the reply to something that has happened", async () => {
    const pool = createUserPool();
    pool.fail("SignUp", { drop: "reply" });
    const signUp = { Username: "ada@example.com", Password: "Correct-horse-9" };
    await expect(send(pool, "SignUp", signUp)).rejects.toThrow(TypeError);
    expect(outcomes(pool)).toEqual(["ok"]);
    expect(await send(pool, "SignUp", signUp)).toMatchObject({ error: "UsernameExistsException" });
  });

  it("can be slow, and a client that gives up is let go", async () => {
    const pool = createUserPool({ latency: () => 20 });
    pool.fail("GetUser", { slow: 40 });
    const before = performance.now();
    await send(pool, "GetUser", unknownToken);
    expect(performance.now() - before).toBeGreaterThan(55);
    pool.fail("*", { slow: 60_000 });
    const signal = AbortSignal.timeout(10);
    await expect(pool.fetch(pool.endpoint, { method: "POST", signal })).rejects.toThrow(/timeout/);
    expect(pool.log).toHaveLength(1);
  });
});

describe("a pool in a page", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("answers its own address and passes everything else on", async () => {
    const before = (() => Promise.resolve(new Response("the web"))) as typeof fetch;
    const scope = { fetch: before };
    const [one, two] = [createUserPool(), createUserPool()];
    const [leaveOne, leaveTwo] = [one.install(scope), two.install(scope)];
    const ask = async (url: string | URL | Request) => (await scope.fetch(url)).text();
    expect(await ask("https://example.com/")).toBe("the web");
    expect(await ask(new URL(`${one.endpoint}.well-known/jwks.json`))).toMatch(/^\{"keys"/);
    expect(await ask(new Request(`${two.endpoint}.well-known/jwks.json`))).toMatch(/^\{"keys"/);
    leaveOne();
    expect(await ask(one.endpoint)).toBe("the web");
    expect(await ask(`${two.endpoint}.well-known/jwks.json`)).toMatch(/^\{"keys"/);
    leaveTwo();
    expect(await ask(two.endpoint)).toBe("the web");
  });

  it("tells the developer of an insecure page what to do", () => {
    vi.stubGlobal("crypto", { getRandomValues: () => undefined });
    expect(() => createUserPool()).toThrow(/https:\/\/ and on http:\/\/localhost alone/);
  });
});

describe("a pool on a port", () => {
  it("speaks HTTP on loopback, and its configuration points there while it listens", async () => {
    const pool = createUserPool();
    const server = await pool.listen();
    expect(pool.endpoint).toBe(server.url);
    expect(pool.config.Auth.Cognito.userPoolEndpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const ask = () =>
      fetch(server.url, {
        method: "POST",
        headers: { "x-amz-target": "AWSCognitoIdentityProviderService.GetUser" },
        body: JSON.stringify(unknownToken),
      });
    const response = await ask();
    expect([response.status, response.headers.get("x-amzn-errortype")]).toEqual([
      400,
      "NotAuthorizedException:",
    ]);
    expect(await response.json()).toMatchObject({ message: "Invalid Access Token" });
    const preflight = await fetch(server.url, { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    const keys = await fetch(`${server.url}.well-known/jwks.json`);
    expect(await keys.json()).toEqual(await pool.jwks());
    pool.fail("GetUser", { drop: true });
    await expect(ask()).rejects.toThrow(TypeError);
    await server.close();
    expect(pool.endpoint).toBe(`https://pool.localhost/${pool.id}/`);
    await expect(ask()).rejects.toThrow(TypeError);
  });

  it("says when the port is taken", async () => {
    const server = await createUserPool().listen();
    const port = Number(new URL(server.url).port);
    await expect(createUserPool().listen({ port })).rejects.toThrow(/EADDRINUSE/);
    await server.close();
  });
});
