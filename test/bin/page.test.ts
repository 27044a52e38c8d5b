import { request } from "node:http";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { createSite } from "../../src/bin/site.ts";
import { type UserPool, createUserPool } from "../../src/testing/index.ts";
import { serve } from "../../src/testing/node.ts";
import { send } from "../testing/wire.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const password = "Correct-horse-9";
const ada = "ada@example.com";
const wait = { timeout: 15_000 };

let browser: Browser;
beforeAll(async () => void (browser = await chromium.launch(findBrowser() ?? {})));
afterAll(() => browser.close());

async function served(pool: UserPool) {
  const server = await serve(createSite(pool, "127.0.0.1"), { port: 0, host: "127.0.0.1" });
  onTestFinished(() => server.close());
  return server;
}

async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  onTestFinished(() => page.close());
  await page.goto(url);
  await page.getByText("This page follows the pool.").waitFor(wait);
  return page;
}

const signUp = (pool: UserPool, Username = ada) => send(pool, "SignUp", { Username, Password: password });

/** Asks as a browser would that came by this name. */
const askAs = (host: string, url: string) =>
  new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const asked = request(url, { headers: { host } }, (response) => {
      let body = "";
      response
        .setEncoding("utf8")
        .on("data", (text: string) => {
          body += text;
          // News have no end.
          if (url.endsWith("/live")) response.destroy();
        })
        .on("close", () => resolve({ status: response.statusCode, body }));
    });
    asked.on("error", reject).end();
  });

describe("the page of a pool", () => {
  it("follows sign-ups as they come, and says the newest code aloud", async () => {
    const pool = createUserPool({ users: [{ email: "bo@example.com", groups: ["admins"], mfa: {} }] });
    const page = await open((await served(pool)).url);
    const users = page.getByRole("region", { name: "Users" });
    expect(await users.getByRole("row").allInnerTexts()).toHaveLength(2);
    expect(await users.getByRole("row", { name: /bo@example.com.*CONFIRMED.*admins/ }).count()).toBe(1);
    await signUp(pool);
    await page.getByRole("row", { name: /ada@example.com.*UNCONFIRMED/ }).waitFor(wait);
    const code = pool.outbox.lastCode(ada);
    await page.getByRole("row", { name: new RegExp(`EMAIL.*${ada}.*${code}`) }).waitFor(wait);
    await page.getByRole("row", { name: /SignUp ok ada@example.com/ }).waitFor(wait);
    const news = page.getByRole("status").filter({ hasText: code });
    expect(await news.innerText()).toBe(`Newest message, to ${ada}: Your confirmation code is ${code}`);
  });

  it("keeps what somebody has selected while other rows come", async () => {
    const pool = createUserPool();
    await signUp(pool);
    const page = await open((await served(pool)).url);
    await page.getByRole("code").last().click();
    const selected = () => page.evaluate(() => String(getSelection()));
    expect(await selected()).toBe(pool.outbox.lastCode(ada));
    await send(pool, "GetUser", { AccessToken: "none" });
    await page.getByRole("row", { name: /GetUser/ }).waitFor(wait);
    expect(await selected()).toBe(pool.outbox.lastCode(ada));
  });

  it("shows what people typed as they typed it, and runs none of it", async () => {
    const pool = createUserPool({ attributes: { name: {} }, signInWith: ["username"] });
    const name = `<img src=x onerror="document.title='mine'">`;
    await send(pool, "SignUp", {
      Username: name,
      Password: password,
      UserAttributes: [{ Name: "email", Value: ada }],
    });
    const page = await open((await served(pool)).url);
    await page.getByRole("cell", { name }).first().waitFor(wait);
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).toBe(`User pool ${pool.id}`);
  });

  it("says that the pool has stopped", async () => {
    const server = await served(createUserPool());
    const page = await open(server.url);
    await server.close();
    await page.getByText("The pool has stopped.").waitFor(wait);
  });

  it.each(["light", "dark"] as const)("has no barriers, %s", async (colorScheme) => {
    const pool = createUserPool({ users: [{ email: "bo@example.com" }] });
    await signUp(pool);
    // The page lets no script in but its own, and axe is one.
    const page = await open((await served(pool)).url, { colorScheme, bypassCSP: true });
    await page.getByRole("row", { name: /SignUp ok/ }).waitFor(wait);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });

  it("shows the newest of very many, and says how many are left out", async () => {
    const pool = createUserPool();
    for (let n = 0; n < 203; n++) pool.users.add({ email: `person${n}@example.com` });
    const page = await open((await served(pool)).url);
    const users = page.getByRole("region", { name: "Users" });
    expect(await users.getByRole("row").count()).toBe(202);
    expect(await users.getByRole("rowheader").first().innerText()).toBe("person202@example.com");
    expect(await users.getByText("And 3 older.").count()).toBe(1);
  });
});

describe("the page of a pool, to others", () => {
  it("is no page of a site that gave its own name this address", async () => {
    const pool = createUserPool();
    await signUp(pool);
    const { url } = await served(pool);
    const { port } = new URL(url);
    for (const path of [url, `${url}live`]) {
      for (const host of [`evil.example:${port}`, "127.0.0.1.evil.example", "localhost.evil.example"]) {
        const { status, body } = await askAs(host, path);
        expect([host, status, body]).toEqual([host, 403, expect.not.stringContaining(ada)]);
      }
      for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
        expect(await askAs(host, path)).toMatchObject({
          status: 200,
          body: expect.stringContaining(ada) as string,
        });
      }
    }
  });

  it("cannot be read, framed or written to", async () => {
    const { url } = await served(createUserPool());
    for (const path of [url, `${url}live`]) {
      const { headers, body } = await fetch(path);
      await body?.cancel();
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
    const policy = (await fetch(url)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect((await fetch(`${url}users`)).status).toBe(404);
  });

  it("is left behind when its reader goes", async () => {
    const pool = createUserPool();
    let followers = 0;
    const subscribe: UserPool["subscribe"] = (listener) => {
      followers += 1;
      const leave = pool.subscribe(listener);
      return () => {
        followers -= 1;
        leave();
      };
    };
    const { url } = await served({ ...pool, subscribe });
    const page = await open(url);
    expect(followers).toBe(1);
    await page.close();
    await expect.poll(() => followers).toBe(0);
  });
});
