import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { CognitoUserSession } from "amazon-cognito-identity-js";
import { type Browser, type Page, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findBrowser } from "../../../scripts/browser.mjs";
import { type UserPool, createUserPool } from "../../../src/testing/index.ts";

// A browser has to start first.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const password = "Correct-horse-9";
const ada = "ada@example.com";

// An empty page on a port of its own. Who may ask whom is then for the browser to judge.
const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>A page</title>");
});
let browser: Browser;
let page: Page;
let pool: UserPool;
let close: () => Promise<void>;

beforeAll(async () => {
  browser = await chromium.launch(findBrowser() ?? {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  pool = createUserPool({ users: [{ email: ada, password }] });
  ({ close } = await pool.listen());
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser.close();
  await close();
  server.close();
});

/** Asks with every header that Amplify sends. */
const ask = (operation: string, body: object) =>
  page.evaluate(
    async ([endpoint, target, text]) => {
      const response = await fetch(endpoint, {
        method: "POST",
        cache: "no-store",
        headers: {
          "content-type": "application/x-amz-json-1.1",
          "x-amz-target": target,
          "x-amz-user-agent": "aws-amplify/6.22.1 auth/4",
          "cache-control": "no-store",
          "amz-sdk-invocation-id": "00000000-0000-4000-8000-000000000000",
          "amz-sdk-request": "attempt=1; max=3",
        },
        body: text,
      });
      const header = (name: string) => response.headers.get(name);
      return {
        status: response.status,
        error: header("x-amzn-errortype"),
        message: header("x-amzn-errormessage"),
        requestId: header("x-amzn-requestid"),
        body: await response.text(),
      };
    },
    [pool.endpoint, `AWSCognitoIdentityProviderService.${operation}`, JSON.stringify(body)] as const,
  );

type Library = typeof import("amazon-cognito-identity-js");
interface Ids {
  UserPoolId: string;
  ClientId: string;
  endpoint: string;
}

/** Runs a function in the page, beside the browser build of amazon-cognito-identity-js. It may use nothing but its arguments. */
async function inPage<T>(
  work: (library: Library, ids: Ids, ada: [string, string]) => Promise<T>,
): Promise<T> {
  const path = createRequire(import.meta.url).resolve(
    "amazon-cognito-identity-js/dist/amazon-cognito-identity.min.js",
  );
  await page.addScriptTag({ path });
  const ids: Ids = { UserPoolId: pool.id, ClientId: pool.clientId, endpoint: pool.endpoint };
  const text = `(${work.toString()})(AmazonCognitoIdentity, ${JSON.stringify(ids)}, ${JSON.stringify([ada, password])})`;
  return page.evaluate<T>(text);
}

describe("a page of another origin", () => {
  it("may ask, and reads the error's name, words and request id from the headers", async () => {
    const reply = await ask("GetUser", { AccessToken: "none" });
    expect(reply).toMatchObject({
      status: 400,
      error: "NotAuthorizedException:",
      message: "Invalid Access Token",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(JSON.parse(reply.body)).toEqual({
      __type: "NotAuthorizedException",
      message: "Invalid Access Token",
    });
  });

  it("sees bad weather as what it is, and only a lost reply as no reply", async () => {
    pool.fail("GetUser", { html: true });
    expect(await ask("GetUser", {})).toMatchObject({
      status: 502,
      body: expect.stringContaining("Bad gateway") as string,
    });
    pool.fail("GetUser", { status: 503 });
    expect(await ask("GetUser", {})).toMatchObject({ status: 503 });
    pool.fail("GetUser", { error: "TooManyRequestsException", status: 429 });
    expect(await ask("GetUser", {})).toMatchObject({ status: 429, error: "TooManyRequestsException:" });
    pool.fail("GetUser", { drop: true });
    const before = pool.log.length;
    await expect(ask("GetUser", {})).rejects.toThrow("Failed to fetch");
    expect(pool.log.slice(before).map(({ outcome }) => outcome)).toEqual(["dropped"]);
  });

  it("gets the keys that the tokens are signed with", async () => {
    const read = (url: string) => fetch(url).then((response) => response.json() as Promise<unknown>);
    expect(await page.evaluate(read, `${pool.endpoint}.well-known/jwks.json`)).toEqual(await pool.jwks());
  });

  it("signs Ada in with AWS's older client, keeps her over a reload, renews and signs out everywhere", async () => {
    const from = pool.log.length;
    const first = await inPage(async (library, ids, [Username, Password]) => {
      const user = new library.CognitoUser({ Username, Pool: new library.CognitoUserPool(ids) });
      return new Promise<string>((resolve, onFailure) => {
        user.authenticateUser(new library.AuthenticationDetails({ Username, Password }), {
          onSuccess: (session) => resolve(session.getAccessToken().getJwtToken()),
          onFailure,
        });
      });
    });
    await page.reload();
    const [kept, renewed, end] = await inPage(async (library, ids) => {
      const user = new library.CognitoUserPool(ids).getCurrentUser();
      if (!user) throw new Error("Nobody is signed in after the reload.");
      type Done = (error: Error | null, session: CognitoUserSession) => void;
      const session = (work: (done: Done) => void) =>
        new Promise<CognitoUserSession>((resolve, reject) =>
          work((error, session) => (error ? reject(error) : resolve(session))),
        );
      const before = await session((done) => user.getSession(done));
      const after = await session((done) => user.refreshSession(before.getRefreshToken(), done));
      const said = await new Promise<string>((onSuccess, onFailure) =>
        user.globalSignOut({ onSuccess, onFailure }),
      );
      return [before.getAccessToken().getJwtToken(), after.getAccessToken().getJwtToken(), said];
    });
    expect(kept).toBe(first);
    expect(renewed).not.toBe(first);
    expect(end).toBe("SUCCESS");
    expect(pool.log.slice(from).map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      "InitiateAuth ok",
      "RespondToAuthChallenge ok",
      "InitiateAuth ok",
      "GlobalSignOut ok",
    ]);
  });
});
