import { Amplify } from "aws-amplify";
import { signIn } from "aws-amplify/auth";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { comeBack, leaveForProvider } from "../../src/flow/provider-sign-in.ts";
import { lastProvider } from "../../src/flow/last-provider.ts";
import { askSession } from "../../src/flow/session.ts";
import { readTrip, toCustomState } from "../../src/flow/trip.ts";
import { isWayBack } from "../../src/flow/way-back.ts";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { atProvider } from "../support/page-loads.tsx";
import { refusalOf, stepAt } from "../support/result.ts";

const email = "ada@example.com";
const google: UserPoolOptions = { identityProviders: [{ name: "Google", people: [{ email }] }] };

beforeEach(() => {
  const before = location.href;
  onTestFinished(() => history.replaceState(null, "", before));
});

/** An app without React: it takes the way back where its one page is opened by it. */
function openApp(options: UserPoolOptions, query: string) {
  const ends: ReturnType<typeof comeBack>[] = [];
  const pool = installPool(options, {}, (address) => {
    history.replaceState(null, "", address);
    if (!isWayBack()) return;
    Amplify.configure(Amplify.getConfig());
    ends.push(comeBack(loadClient, readPool()));
  });
  history.replaceState(null, "", `/${query}`);
  return { pool, ends };
}

describe("A trip to a provider", () => {
  it("ends where it began, with somebody signed in and the provider kept for the next time", async () => {
    const { pool, ends } = openApp(google, "?return_to=%2Forders%2F7#total");
    const left = await stepAt("leaving", leaveForProvider(loadClient, "Google"));
    expect(left).toEqual({ name: "leaving", provider: "Google" });
    await atProvider(email);
    await expect.poll(() => ends).toHaveLength(1);
    expect(await ends[0]).toBeUndefined();
    expect(location.href).toBe(`${location.origin}/?return_to=%2Forders%2F7#total`);
    expect(await askSession(loadClient)).toMatchObject({ ok: true, session: { user: { email } } });
    expect(lastProvider({ clientId: pool.clientId }).recall()).toBe("Google");
  });

  it("ends there also for somebody who is refused, with why", async () => {
    const { pool, ends } = openApp(google, "?return_to=%2Forders%2F7");
    await leaveForProvider(loadClient, "Google");
    await atProvider("Cancel");
    await expect.poll(() => ends).toHaveLength(1);
    expect(await ends[0]).toMatchObject({ code: "cancelled", name: "OAuthSignInException" });
    expect(location.search).toBe("?return_to=%2Forders%2F7");
    expect(lastProvider({ clientId: pool.clientId }).recall()).toBeUndefined();
  });

  it("does not begin for whoever is signed in already", async () => {
    const password = "Correct-horse-9";
    installPool({ ...google, users: [{ email, password }] });
    await signIn({ username: email, password });
    const here = await stepAt("signedIn", leaveForProvider(loadClient, "Google"));
    expect(here.user.email).toBe(email);
    expect(page.getByRole("dialog").query()).toBeNull();
  });

  it("does not begin in a pool that has no hosted pages", async () => {
    installPool();
    expect(await refusalOf(leaveForProvider(loadClient, "Google"))).toMatchObject({ code: "notConfigured" });
  });

  it("does not begin from an app that they do not know", async () => {
    installPool({ ...google, appClient: { callbackUrls: ["https://app.example.com/"] } });
    expect(await refusalOf(leaveForProvider(loadClient, "Google"))).toMatchObject({
      code: "notConfigured",
      name: "InvalidOriginException",
    });
  });
});

describe("What goes with somebody", () => {
  /** As Amplify writes it. */
  const wayBack = (customState: string) =>
    `https://app.example.com/?error=access_denied&state=AbC-${Array.from(customState)
      .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0"))
      .join("")}`;

  it("comes back as it went", () => {
    const trip = {
      from: "https://app.example.com/orders/7?a=1&b=é%20#x",
      provider: "custom:Acme & Söhne",
      popup: true,
    } as const;
    expect(readTrip(wayBack(toCustomState(trip)))).toEqual(trip);
  });

  it.each(["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/orders/7", ""])(
    "leads to no other place than this app, whoever has written it: %s",
    (from) => {
      expect(readTrip(wayBack(toCustomState({ from })))).toEqual({});
    },
  );

  it.each([
    "https://app.example.com/",
    "https://app.example.com/?state=a",
    "https://app.example.com/?state=a-zz",
  ])("may be nothing: %s", (href) => expect(readTrip(href)).toEqual({}));
});

describe("An address", () => {
  it.each([
    ["https://app.example.com/?code=1&state=2", true],
    ["https://app.example.com/?error=access_denied&state=2#x", true],
    ["https://app.example.com/?code=1", false],
    ["https://app.example.com/#code=1&state=2", false],
    ["https://app.example.com/", false],
  ])("is the way back or is not: %s", (href, is) => {
    expect(isWayBack(new URL(href).search)).toBe(is);
  });
});
