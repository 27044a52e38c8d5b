import { Amplify } from "aws-amplify";
import { signIn } from "aws-amplify/auth";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { signOutEverywhere } from "../../src/client/sign-out-everywhere.ts";
import type { UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";

const password = "Correct-horse-9";
const email = "ada@example.com";

async function signedIn(options: UserPoolOptions = {}) {
  const pool = installPool({ ...options, users: [{ email, password }] });
  await signIn({ username: email, password });
  return pool;
}

/** Writes down what would leave this machine, and answers it in Cognito's place. */
function network(answer: () => Response) {
  const before = globalThis.fetch;
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  globalThis.fetch = (url, init) => {
    sent.push({ url: url instanceof Request ? url.url : String(url), init });
    return Promise.resolve(answer());
  };
  onTestFinished(() => void (globalThis.fetch = before));
  return sent;
}

/** The same pool, as if it were reached the usual way. */
function atCognitosOwnEndpoint(pool: UserPool): void {
  const { userPoolEndpoint: _, ...Cognito } = pool.config.Auth.Cognito;
  Amplify.configure({ Auth: { Cognito } });
}

describe("The global sign-out", () => {
  it("goes to the endpoint that the app's configuration names, once", async () => {
    const pool = await signedIn();
    await signOutEverywhere();
    expect(pool.log.at(-1)).toMatchObject({ operation: "GlobalSignOut", outcome: "ok" });
    expect(pool.log.filter(({ operation }) => operation === "GlobalSignOut")).toHaveLength(1);
  });

  it.each([
    ["eu-central-1", "https://cognito-idp.eu-central-1.amazonaws.com/"],
    ["us-gov-west-1", "https://cognito-idp.us-gov-west-1.amazonaws.com/"],
    ["cn-north-1", "https://cognito-idp.cn-north-1.amazonaws.com.cn/"],
  ])("goes to Cognito's own endpoint in %s", async (region, url) => {
    atCognitosOwnEndpoint(await signedIn({ region }));
    const sent = network(() => new Response("{}"));
    await signOutEverywhere();
    expect(sent.map((request) => request.url)).toEqual([url]);
    expect(sent[0]?.init).toMatchObject({
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSCognitoIdentityProviderService.GlobalSignOut",
      },
    });
    expect(sent[0]?.init?.body).toMatch(/^\{"AccessToken":"[\w.-]+"\}$/);
  });

  it("is sent with a fresh token where the one at hand has expired", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const pool = await signedIn();
    vi.setSystemTime(Date.now() + 60 * 60_000);
    await signOutEverywhere();
    expect(pool.log.slice(-2).map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      "GetTokensFromRefreshToken ok",
      "GlobalSignOut ok",
    ]);
  });

  it("is not sent where a fresh token can't be had", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const pool = await signedIn();
    vi.setSystemTime(Date.now() + 60 * 60_000);
    pool.fail("GetTokensFromRefreshToken", { drop: true, times: 3 });
    await expect(signOutEverywhere()).rejects.toMatchObject({ name: "NetworkError" });
    expect(pool.log.map(({ operation }) => operation)).not.toContain("GlobalSignOut");
  });

  it("takes AWS's empty answer for a yes", async () => {
    await signedIn();
    network(() => new Response(""));
    await expect(signOutEverywhere()).resolves.toBeUndefined();
  });

  it.each([
    [
      { "x-amzn-errortype": "NotAuthorizedException:http://internal/" },
      { message: "no" },
      "NotAuthorizedException",
    ],
    [
      {},
      { __type: "com.amazonaws.cognito#TooManyRequestsException", Message: "no" },
      "TooManyRequestsException",
    ],
    [{}, {}, "UnknownError"],
  ])("reads who refused it, and how, as Amplify does: %j %j", async (headers, body, name) => {
    await signedIn();
    network(() => Response.json(body, { status: 400, headers }));
    await expect(signOutEverywhere()).rejects.toMatchObject({ name, metadata: { httpStatusCode: 400 } });
  });

  it("is refused where the answer breaks off", async () => {
    await signedIn();
    const broken = new ReadableStream({
      start: (stream) => stream.error(new TypeError("terminated")),
    });
    network(() => new Response(broken));
    await expect(signOutEverywhere()).rejects.toMatchObject({ name: "NetworkError" });
  });
});
