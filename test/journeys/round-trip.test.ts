import { type Browser, type Page, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
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

/** Opens the shop in a browser of its own. The pool leads back to its sign-in page. */
async function open(path: string, options: UserPoolOptions = {}): Promise<{ page: Page; pool: UserPool }> {
  const pool = createUserPool({
    identityProviders: [{ name: "Google", people: [{ email: ada, attributes: { name: "Ada" } }] }],
    appClient: { callbackUrls: [`${shop.origin}/sign-in`], logoutUrls: [`${shop.origin}/account`] },
    ...options,
  });
  const server = await pool.listen({ https: true });
  shop.configure(pool.config);
  // What makes the pool's certificate is the pool itself.
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  onTestFinished(async () => {
    await context.close();
    await server.close();
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(shop.origin + path);
  return { page, pool };
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const reach = (page: Page, name: string) => page.getByRole("heading", { name, exact: true }).waitFor();
const place = (page: Page) => page.url().replace(shop.origin, "");

describe("In a browser, with the pool at an address of its own, Ada", () => {
  it("leaves for Google and comes to the order that she was going to", async () => {
    const { page, pool } = await open("/orders/7");
    await press(page, "Continue with Google");
    await page.waitForURL(`https://${pool.domain}/provider/Google?*`);
    await press(page, "Ada");
    await reach(page, "Your order is in the freezer");
    expect(place(page)).toBe("/orders/7");
    expect(pool.users.get(ada)?.status).toBe("EXTERNAL_PROVIDER");
    await page.reload();
    await reach(page, "Your order is in the freezer");
  });

  it("comes back to the page that she left, though the pool leads to another", async () => {
    const { page } = await open("/account?tab=2#top");
    await press(page, "Continue with Google");
    await press(page, "Ada");
    await reach(page, ada);
    expect(place(page)).toBe("/account?tab=2#top");
  });

  it("is told there why she is not in, once", async () => {
    const { page } = await open("/account?tab=2");
    await press(page, "Continue with Google");
    await press(page, "Cancel");
    await page.getByText("The sign-in was cancelled. Try again, or choose another way.").waitFor();
    await vi.waitFor(() => expect(place(page)).toBe("/account?tab=2"));
    await page.reload();
    await page.getByRole("button", { name: "Continue with Google" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("is told that her code was refused, which the address does not know", async () => {
    const { page, pool } = await open("/sign-in");
    pool.fail("/oauth2/token", { error: "invalid_grant", status: 400 });
    await press(page, "Continue with Google");
    await press(page, "Ada");
    await page.getByText("The time for this step has run out. Sign in again.").waitFor();
    expect(place(page)).toBe("/sign-in");
  });

  it("goes back from Google's page, and finds the app as it was", async () => {
    const { page } = await open("/account");
    await press(page, "Continue with Google");
    await page.getByRole("button", { name: "Ada" }).waitFor();
    await page.goBack();
    await press(page, "Continue with Google");
    await press(page, "Ada");
    await reach(page, ada);
  });

  it("signs out of the app and of the pool's pages", async () => {
    const { page, pool } = await open("/account");
    await press(page, "Continue with Google");
    await press(page, "Ada");
    await reach(page, ada);
    const before = pool.log.length;
    await press(page, "Sign out");
    await page.getByRole("button", { name: "Continue with Google Last used" }).waitFor();
    expect(pool.log.slice(before).map(({ operation }) => operation)).toEqual(["RevokeToken", "/logout"]);
    expect(place(page)).toBe("/account");
    await press(page, "Continue with Google");
    await page.getByRole("button", { name: "Ada" }).waitFor();
  });

  it("is not asked by Google again where the pool's pages know her still", async () => {
    const { page, pool } = await open("/account");
    await press(page, "Continue with Google");
    await press(page, "Ada");
    await reach(page, ada);
    // The app forgets her, and the pool does not.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const before = pool.log.length;
    await press(page, "Continue with Google");
    await reach(page, ada);
    expect(pool.log.slice(before).map(({ operation }) => operation)).toEqual([
      "/oauth2/authorize",
      "/oauth2/token",
    ]);
  });
});

describe("A way back that can't be trusted", () => {
  const tooLate = "The time for this step has run out. Sign in again.";

  /** Ada goes to Google and says who she is. The browser stays there, and the way back is handed over. */
  async function catchWayBack(page: Page): Promise<string> {
    const wayBack = new Promise<string | undefined>((resolve) => {
      void page.route("**/oauth2/idpresponse", async (route) => {
        const answer = await route.fetch({ maxRedirects: 0 });
        resolve(answer.headers()["location"]);
        await route.fulfill({ status: 204 });
      });
    });
    await press(page, "Continue with Google");
    await press(page, "Ada");
    const address = await wayBack;
    await page.unroute("**/oauth2/idpresponse");
    // Every trip of these goes by Google's page.
    await page.context().clearCookies();
    return address ?? "";
  }

  async function openTab(beside: Page, path: string): Promise<Page> {
    const tab = await beside.context().newPage();
    await tab.goto(shop.origin + path);
    await tab.getByRole("button", { name: "Continue with Google" }).waitFor();
    return tab;
  }

  const comeIn = async (page: Page) => {
    await press(page, "Continue with Google");
    await press(page, "Ada");
    await reach(page, ada);
  };

  it("was tampered with: nobody is in, no code is spent, and she may try again", async () => {
    const { page, pool } = await open("/account");
    const wayBack = new URL(await catchWayBack(page));
    const [random, ...rest] = wayBack.searchParams.get("state")?.split("-") ?? [];
    wayBack.searchParams.set("state", [`${random}0`, ...rest].join("-"));
    await page.goto(wayBack.href);
    await page.getByText(tooLate).waitFor();
    expect(place(page)).toBe("/account");
    expect(pool.log.map(({ operation }) => operation)).not.toContain("/oauth2/token");
    await comeIn(page);
  });

  it("is of a trip that nobody here has begun, as when its code was stolen", async () => {
    const { page, pool } = await open("/account");
    const wayBack = await catchWayBack(page);
    const elsewhere = await browser.newContext();
    onTestFinished(() => elsewhere.close());
    const thief = await elsewhere.newPage();
    await thief.goto(wayBack);
    await thief.getByText(tooLate).waitFor();
    expect(place(thief)).toBe("/account");
    expect(pool.log.map(({ operation }) => operation)).not.toContain("/oauth2/token");
    await page.goto(wayBack);
    await reach(page, ada);
  });

  it("was gone before: its code lets nobody in again", async () => {
    const { page, pool } = await open("/account");
    const wayBack = await catchWayBack(page);
    await page.goto(wayBack);
    await reach(page, ada);
    // Whoever is in stays in, and is where they began.
    await page.goto(wayBack);
    await reach(page, ada);
    expect(place(page)).toBe("/account");
    await press(page, "Sign out");
    await page.getByRole("button", { name: "Continue with Google" }).waitFor();
    await page.goto(wayBack);
    await page.getByText(tooLate).waitFor();
    expect(place(page)).toBe("/account");
    expect(pool.log.filter(({ operation }) => operation === "/oauth2/token")).toHaveLength(1);
  });

  it("leads to the first of two tabs once the second has brought her in", async () => {
    const { page } = await open("/account?tab=1");
    const first = await catchWayBack(page);
    const second = await openTab(page, "/account?tab=2");
    await comeIn(second);
    await page.goto(first);
    await reach(page, ada);
    expect([place(page), place(second)]).toEqual(["/account?tab=1", "/account?tab=2"]);
  });

  it("comes first to the tab that left first: both are told to begin again, and one of them lets both in", async () => {
    const { page } = await open("/account?tab=1");
    const second = await openTab(page, "/account?tab=2");
    const [first, other] = [await catchWayBack(page), await catchWayBack(second)];
    await page.goto(first);
    await page.getByText(tooLate).waitFor();
    await second.goto(other);
    await second.getByText(tooLate).waitFor();
    await comeIn(page);
    await reach(second, ada);
    expect([place(page), place(second)]).toEqual(["/account?tab=1", "/account?tab=2"]);
  });

  it("is still to come in one tab, and nobody waits for it in another", async () => {
    const password = "Correct-horse-9";
    const grace = "grace@example.com";
    const { page } = await open("/account?tab=1", { users: [{ email: grace, password }] });
    const second = await openTab(page, "/account?tab=2");
    const wayBack = await catchWayBack(page);
    await second.getByLabel("Email").fill(grace);
    await second.getByLabel("Password", { exact: true }).fill(password);
    await press(second, "Sign in");
    await reach(second, grace);
    await page.goto(wayBack);
    await reach(page, grace);
  });
});
