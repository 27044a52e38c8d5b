import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readPool, type PoolSettings } from "../../src/client/pool.ts";
import { resumeStep } from "../../src/flow/resume.ts";
import { unconfirmedAccount } from "../../src/flow/unconfirmed.ts";

const pool: PoolSettings = { ...readPool(), clientId: "client1" };
const account = unconfirmedAccount(pool);
const key = "cognito-kit.unconfirmed.client1";
const sentTo = { medium: "email", destination: "ada@example.com", attribute: "email" } as const;
const day = 24 * 60 * 60 * 1000;

let items: Map<string, string>;

beforeEach(() => {
  items = new Map();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens a page at this address. */
function open(href: string) {
  const place = { href };
  vi.stubGlobal("location", place);
  vi.stubGlobal("history", {
    state: { page: 7 },
    replaceState: (_state: unknown, _title: string, url: URL) => void (place.href = url.href),
  });
  return place;
}

describe("An account that waits for its code", () => {
  it("is found again after a reload, with where the code went", () => {
    const sentAt = Date.now();
    account.remember({ name: "confirmSignUp", username: "ada", userId: "1", sentTo, sentAt });
    expect(account.recall()).toEqual({ name: "confirmSignUp", username: "ada", userId: "1", sentTo, sentAt });
    account.forget();
    expect(account.recall()).toBeUndefined();
  });

  it("leaves neither its code nor more than it needs in the tab", () => {
    account.remember({ name: "confirmSignUp", username: "ada", code: "123456", unexpected: true });
    expect(items.get(key)).not.toContain("123456");
    expect(Object.keys(JSON.parse(items.get(key) ?? "") as object)).toEqual(["username", "sentAt"]);
  });

  it("is another one for another app client", () => {
    account.remember({ name: "confirmSignUp", username: "ada" });
    expect(unconfirmedAccount({ ...pool, clientId: "client2" }).recall()).toBeUndefined();
  });

  it("waits for its link in a pool that sends one", () => {
    account.remember({ name: "link", username: "ada" });
    expect(unconfirmedAccount({ ...pool, verification: "link" }).recall()?.name).toBe("link");
  });

  it("is forgotten with the code, after a day", () => {
    const sentAt = Date.now();
    account.remember({ name: "confirmSignUp", username: "ada", sentAt });
    vi.useFakeTimers({ now: sentAt + day - 1 });
    expect(account.recall()).toBeDefined();
    vi.setSystemTime(sentAt + day);
    expect(account.recall()).toBeUndefined();
  });

  it.each([
    "",
    "{",
    "null",
    "7",
    "[]",
    '"ada"',
    "{}",
    '{"username":"ada"}',
    '{"username":7,"sentAt":1e15}',
    '{"sentAt":1e15}',
  ])("is none where the storage holds %s", (kept) => {
    items.set(key, kept);
    expect(account.recall()).toBeUndefined();
  });

  it("costs nobody their sign-up where storage is full or forbidden", () => {
    const refuse = () => {
      throw new DOMException("no", "QuotaExceededError");
    };
    vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    account.remember({ name: "confirmSignUp", username: "ada" });
    account.forget();
    expect(account.recall()).toBeUndefined();

    vi.stubGlobal("sessionStorage", undefined);
    account.remember({ name: "confirmSignUp", username: "ada" });
    expect(account.recall()).toBeUndefined();
  });
});

describe("Opening the page", () => {
  const mailed =
    "https://app.example/sign-up?lang=de&confirm_username=ada&confirm_code=123456&return_to=%2Forders#top";

  it("from the link in a mail leads to the code, which leaves the address bar; where to go then stays", () => {
    const place = open(mailed);
    expect(resumeStep(pool)).toEqual({ name: "confirmSignUp", username: "ada", code: "123456" });
    expect(place.href).toBe("https://app.example/sign-up?lang=de&return_to=%2Forders#top");
  });

  it("and reloading it then leads to the code once more, to be typed", () => {
    open(mailed);
    resumeStep(pool);
    expect(resumeStep(pool)).toMatchObject({ name: "confirmSignUp", username: "ada" });
    expect(resumeStep(pool)).not.toHaveProperty("code");
  });

  it("from the link of one account puts another one aside", () => {
    account.remember({ name: "confirmSignUp", username: "bob" });
    open(mailed);
    expect(resumeStep(pool)?.username).toBe("ada");
    expect(resumeStep(pool)?.username).toBe("ada");
  });

  it("without a link or an account that waits leads nowhere, as on a server", () => {
    open("https://app.example/sign-up");
    expect(resumeStep(pool)).toBeUndefined();
    vi.stubGlobal("location", undefined);
    expect(resumeStep(pool)).toBeUndefined();
  });
});
