import { Amplify } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import { Hub } from "aws-amplify/utils";
import { describe, expect, it, onTestFinished } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";

const ada = { email: "ada@example.com", attributes: { name: "Ada" } };

/** What Amplify tells the app, in order. */
function hear(): string[] {
  const heard: string[] = [];
  onTestFinished(
    Hub.listen("auth", ({ payload }) => {
      if (payload.event === "customOAuthState") heard.push(`${payload.event} ${payload.data}`);
      else if (payload.event === "signInWithRedirect_failure") heard.push(`${payload.data?.error?.message}`);
      else heard.push(payload.event);
    }),
  );
  return heard;
}

/** A page whose reload after the way back is played: its address changes, and Amplify is configured as a page does at first. */
function start(options: UserPoolOptions = {}) {
  const left: string[] = [];
  const pool = installPool(
    { identityProviders: [{ name: "Google", people: [ada] }], ...options },
    {},
    (address) => {
      left.push(address);
      history.replaceState(null, "", new URL(address).search || location.pathname);
      Amplify.configure(Amplify.getConfig());
    },
  );
  return { pool, left, heard: hear() };
}

const choose = (name: string) => page.getByRole("dialog").getByRole("button", { name }).click();

describe("the unmodified Amplify client at the hosted pages", () => {
  it("brings Ada in with its own state and proof key, and keeps what the app gave it on the way", async () => {
    const { pool, heard } = start();
    await auth.signInWithRedirect({ provider: "Google", customState: "where=/orders/7&é" });
    await choose("Ada");
    const { tokens } = await auth.fetchAuthSession();
    expect(tokens?.idToken?.payload).toMatchObject({ email: ada.email, name: "Ada" });
    expect(await auth.getCurrentUser()).toMatchObject({ userId: pool.users.get(ada.email)?.sub });
    expect(await auth.fetchUserAttributes()).toMatchObject({ email_verified: "false" });
    expect(heard).toEqual(["customOAuthState where=/orders/7&é", "signInWithRedirect", "signedIn"]);
    expect(location.search).toBe("");
    await auth.fetchAuthSession({ forceRefresh: true });
    expect(asked(pool)).toContain("GetTokensFromRefreshToken");
  });

  it.each([
    ["Cancel", "access_denied"],
    ["Let Google fail", "Google Error - 500 internal_failure"],
    ["Ada", "PreSignUp failed with error not invited. "],
  ])("is told why Ada does not come in: %s", async (button, reason) => {
    const { heard } = start({
      onPreSignUp: () => {
        throw new Error("not invited");
      },
    });
    await auth.signInWithRedirect({ provider: "Google" });
    await choose(button);
    await expect.poll(() => heard).toEqual([reason]);
  });

  it("hears of a sign-in that Ada has left, as of one that she came back from by the way she went", async () => {
    const { heard } = start();
    await auth.signInWithRedirect({ provider: "Google" });
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    // Once for each sign-in that this page has begun, those of the tests before among them.
    await expect.poll(() => new Set(heard)).toEqual(new Set(["User cancelled OAuth flow."]));
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  });

  it("leaves for the page that signs out, and comes back from it", async () => {
    const { pool, left } = start();
    await auth.signInWithRedirect({ provider: "Google" });
    await choose("Ada");
    await auth.fetchAuthSession();
    void auth.signOut();
    await expect.poll(() => left.at(-1)).toBe(`${location.origin}/`);
    expect(asked(pool).slice(-2)).toEqual(["RevokeToken", "/logout"]);
  });

  it("asks the page who somebody is, where no provider is named", async () => {
    const password = "Correct-horse-9";
    start({ users: [{ email: "grace@example.com", password }] });
    await auth.signInWithRedirect({ options: { loginHint: "grace@example.com" } });
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByLabelText("Name")).toHaveValue("grace@example.com");
    await dialog.getByLabelText("Password").fill(password);
    await dialog.getByRole("button", { name: "Sign in" }).click();
    const { tokens } = await auth.fetchAuthSession();
    expect(tokens?.idToken?.payload.email).toBe("grace@example.com");
  });
});
