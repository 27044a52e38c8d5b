import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import type { AuthEvent } from "../../src/hooks/auth-event.ts";
import { type UserPool, type UserPoolOptions, createUserPool } from "../../src/testing/index.ts";
import { serveShop } from "../support/served-shop.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ada = "ada@example.com";
let browser: Browser;
let shop: Awaited<ReturnType<typeof serveShop>>;

beforeAll(async () => {
  [browser, shop] = await Promise.all([chromium.launch(findBrowser() ?? {}), serveShop()]);
});
afterAll(async () => {
  await browser.close();
  shop.close();
});

/** Opens the page of the shop that shows providers in a popup. The pool leads back to its sign-in page. */
async function open(
  options: UserPoolOptions = {},
  device: BrowserContextOptions = {},
): Promise<{ page: Page; pool: UserPool }> {
  const pool = createUserPool({
    identityProviders: [{ name: "Google", people: [{ email: ada, attributes: { name: "Ada" } }] }],
    appClient: { callbackUrls: [`${shop.origin}/sign-in`] },
    ...options,
  });
  const server = await pool.listen({ https: true });
  shop.configure(pool.config);
  // What makes the pool's certificate is the pool itself.
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...device });
  onTestFinished(async () => {
    await context.close();
    await server.close();
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${shop.origin}/popup?tab=2#top`);
  await google(page).waitFor();
  return { page, pool };
}

const google = (page: Page) => page.getByRole("button", { name: "Continue with Google" });
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const reach = (page: Page, name: string) => page.getByRole("heading", { name, exact: true }).waitFor();
const place = (page: Page) => page.url().replace(shop.origin, "");

/** Ada presses the button; gives the popup, once it shows Google's page. */
async function openPopup(page: Page): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent("popup"), google(page).click()]);
  await popup.getByRole("button", { name: "Ada" }).waitFor();
  return popup;
}

/** Presses a button there, and waits until the popup has closed itself. */
async function pressAndLeave(popup: Page, name: string): Promise<void> {
  await Promise.all([popup.waitForEvent("close"), press(popup, name)]);
}

/** What the app has heard, but for the questions that it showed. */
const heard = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { events: AuthEvent[] }).events.filter(({ type }) => type !== "stepShown"),
  );

const exchanges = (pool: UserPool) =>
  pool.log.filter(({ operation }) => operation === "/oauth2/token").length;

describe("In a popup, Ada", () => {
  it("comes in, and the page that she pressed on was never left", async () => {
    const { page, pool } = await open();
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    const popup = await openPopup(page);
    expect(popup.url()).toContain(`https://${pool.domain}/provider/Google?`);
    await pressAndLeave(popup, "Ada");
    await reach(page, ada);
    expect(place(page)).toBe("/popup?tab=2#top");
    expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
    expect(exchanges(pool)).toBe(1);
    expect(await heard(page)).toEqual([{ type: "signedIn", userId: pool.users.get(ada)?.sub }]);
    await press(page, "Sign out");
    await page.getByRole("button", { name: "Continue with Google Last used" }).waitFor();
  });

  it("is never asked there to sign in, and sees that she is being signed in", async () => {
    const { page } = await open();
    const popup = await openPopup(page);
    const seen: string[] = [];
    await popup.exposeFunction("see", (heading: string) => seen.push(heading));
    await popup.addInitScript(() => {
      new MutationObserver(() => {
        const heading = document.querySelector("h1, h2")?.textContent;
        if (heading) (globalThis as unknown as { see: (heading: string) => void }).see(heading);
      }).observe(document, { childList: true, subtree: true });
    });
    await pressAndLeave(popup, "Ada");
    await reach(page, ada);
    expect(new Set(seen.filter((heading) => heading !== "Google"))).toEqual(new Set(["Signing in…"]));
  });

  it.each([
    ["Cancel", {}, "The sign-in was cancelled. Try again, or choose another way."],
    [
      "Ada",
      {
        onPreSignUp: () => {
          throw new Error("not invited");
        },
      },
      "This was not accepted. Contact support if you think that is a mistake.",
    ],
  ])("is told on her page why she is not in: %s %o", async (button, options: UserPoolOptions, sentence) => {
    const { page } = await open(options);
    await page.getByLabel("Email").fill(ada);
    await pressAndLeave(await openPopup(page), button);
    await page.getByText(sentence).waitFor();
    expect(await heard(page)).toMatchObject([{ type: "refused", journey: "signIn" }]);
    expect(await page.getByLabel("Email").inputValue()).toBe(ada);
    expect(place(page)).toBe("/popup?tab=2#top");
    await pressAndLeave(await openPopup(page), "Cancel");
  });

  it("is told that her code was refused, which the address does not know", async () => {
    const { page, pool } = await open();
    pool.fail("/oauth2/token", { error: "invalid_grant", status: 400 });
    await pressAndLeave(await openPopup(page), "Ada");
    await page.getByText("The time for this step has run out. Sign in again.").waitFor();
    expect(place(page)).toBe("/popup?tab=2#top");
  });

  it("closes it by hand, and finds the page as it was, the buttons free again", async () => {
    const { page } = await open();
    await page.getByLabel("Email").fill(ada);
    await (await openPopup(page)).close();
    await google(page).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.getByLabel("Email").inputValue()).toBe(ada);
    await pressAndLeave(await openPopup(page), "Ada");
    await reach(page, ada);
  });

  it("is led to her company by her address", async () => {
    const { page } = await open({
      identityProviders: [{ name: "Google" }, { name: "AcmeSaml", type: "SAML" }],
    });
    await page.getByLabel("Email").fill("ada@acme.example");
    const [popup] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("button", { name: "Continue", exact: true }).click(),
    ]);
    await popup.getByRole("heading", { name: "Sign in with AcmeSaml" }).waitFor();
    expect(place(page)).toBe("/popup?tab=2#top");
  });

  it("presses twice, and one popup opens", async () => {
    const { page, pool } = await open();
    const [popup] = await Promise.all([page.waitForEvent("popup"), google(page).dblclick()]);
    await popup.getByRole("button", { name: "Ada" }).waitFor();
    expect(page.context().pages()).toHaveLength(2);
    await pressAndLeave(popup, "Ada");
    await reach(page, ada);
    expect(exchanges(pool)).toBe(1);
  });

  it("opens the app in another tab meanwhile, which does not end it and is signed in with it", async () => {
    const { page, pool } = await open();
    const popup = await openPopup(page);
    const tab = await page.context().newPage();
    await tab.goto(`${shop.origin}/account`);
    await google(tab).waitFor();
    await pressAndLeave(popup, "Ada");
    await reach(page, ada);
    await reach(tab, ada);
    expect(exchanges(pool)).toBe(1);
  });
});

describe("Where the popup", () => {
  it("is refused by the browser, the page leaves and comes back", async () => {
    const { page, pool } = await open();
    await page.evaluate(() => Object.assign(globalThis, { open: () => null }));
    await google(page).click();
    await page.waitForURL(`https://${pool.domain}/provider/Google?*`);
    await press(page, "Ada");
    await reach(page, ada);
    expect(place(page)).toBe("/popup?tab=2#top");
  });

  it("would be a tab of a phone, the page leaves and comes back", async () => {
    const { page, pool } = await open({}, { hasTouch: true, isMobile: true });
    await google(page).click();
    await page.waitForURL(`https://${pool.domain}/provider/Google?*`);
    await press(page, "Ada");
    await reach(page, ada);
    expect(page.context().pages()).toHaveLength(1);
  });

  it("is cut off from its page by the provider, she comes in all the same", async () => {
    const { page } = await open();
    await page.context().route("**/oauth2/authorize?*", async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      await route.fulfill({
        response,
        headers: { ...response.headers(), "cross-origin-opener-policy": "same-origin" },
      });
    });
    const popup = await openPopup(page);
    await google(page).waitFor();
    await pressAndLeave(popup, "Ada");
    await reach(page, ada);
    expect(place(page)).toBe("/popup?tab=2#top");
  });

  it("outlives its page, it is a page of the app and she comes in there", async () => {
    const { page, pool } = await open();
    const popup = await openPopup(page);
    await page.goto("about:blank");
    await press(popup, "Ada");
    await reach(popup, ada);
    expect(place(popup)).toBe("/popup?tab=2#top");
    expect(exchanges(pool)).toBe(1);
  });

  it("is opened by nobody, as by an address that somebody has made up, no code is sent", async () => {
    const { page, pool } = await open();
    const mark = Array.from("popup=yes", (letter) => letter.charCodeAt(0).toString(16)).join("");
    await page.goto(`${shop.origin}/sign-in?code=1&state=x-${mark}`);
    await page.getByText("The time for this step has run out. Sign in again.").waitFor();
    expect(exchanges(pool)).toBe(0);
  });
});
