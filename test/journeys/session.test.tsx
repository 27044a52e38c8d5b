import { fetchAuthSession, signIn, signOut } from "aws-amplify/auth";
import { cleanup } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import { SignOutButton, type SignOutButtonProps } from "../../src/forms/sign-out-button.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { listen } from "../support/listen.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const users = [{ email, password }];
const ended = "Your session has ended. Sign in again to continue.";

/** Ada in the app, which has a button to sign out. */
async function inTheApp(props: SignOutButtonProps = {}) {
  const pool = installPool({ users });
  const ada = await visit(
    <Authenticator>
      <p>Hello</p>
      <SignOutButton {...props} />
    </Authenticator>,
  );
  await ada.types("Email", email).types("Password", password).hits("{Enter}").sees("Hello");
  return { ada, pool };
}

/** Another tab of this browser: what it writes to the storage, this one is told. */
function otherTab(): Window {
  const frame = document.body.appendChild(document.createElement("iframe"));
  onTestFinished(() => frame.remove());
  if (!frame.contentWindow) throw new Error("The frame has no window.");
  return frame.contentWindow;
}

/** What the app's own requests do: they ask for tokens, and get none any more. */
const asksForTokens = () => fetchAuthSession({ forceRefresh: true }).catch(() => {});

it("Where it can't be found out who is there, Ada is told, and a press asks again", async () => {
  const { pool } = await inTheApp();
  cleanup();
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  vi.setSystemTime(Date.now() + 61 * 60_000);
  // By then this page has forgotten who was there.
  await new Promise((resolve) => setTimeout(resolve, 10));
  pool.fail("GetTokensFromRefreshToken", { drop: true, times: 3 });
  const ada = await visit(<Authenticator>Hello</Authenticator>);
  await ada
    .sees(/^There is no connection to the server/)
    .presses("Try again")
    .sees("Hello");
});

describe("Ada is taken back to sign-in", () => {
  it("when she was signed out on every device elsewhere, and is told so once", async () => {
    const { ada, pool } = await inTheApp();
    pool.users.forceSignOut(email);
    const said = listen();
    await asksForTokens();
    await ada.sees(ended).doesNotSee("Hello").isAt("Email");
    expect(said.filter((text) => text.includes(ended))).toHaveLength(1);
    await ada.types("Email", email).types("Password", password).hits("{Enter}").sees("Hello");
  });

  it("when her tokens have expired and are refused", async () => {
    const { ada, pool } = await inTheApp();
    pool.users.delete(email);
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    vi.setSystemTime(Date.now() + 61 * 60_000);
    document.dispatchEvent(new Event("visibilitychange"));
    await ada.sees(ended).doesNotSee("Hello");
  });

  it("also where she had come in by making an account", async () => {
    const pool = installPool({ onPreSignUp: ({ response }) => void (response.autoConfirmUser = true) });
    const ada = await visit(<Authenticator first="signUp">Hello</Authenticator>);
    await ada.types("Email", email).types("Password", password).hits("{Enter}").sees("Hello");
    pool.users.forceSignOut(email);
    await asksForTokens();
    await ada
      .sees(ended)
      .sees(/^New here/)
      .isAt("Email");
  });

  it("when another tab signs out, in other words", async () => {
    const { ada } = await inTheApp();
    const { localStorage } = otherTab();
    for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
    await ada.sees("You signed out in another tab.").doesNotSee("Hello").isAt("Email");
  });

  it("when she signs out here, without a reason, which she knows", async () => {
    const { ada, pool } = await inTheApp();
    await ada
      .presses("Sign out")
      .isAt("Email")
      .doesNotSee(/session has ended|another tab/);
    expect(asked(pool).at(-1)).toBe("RevokeToken");
  });
});

describe("A screen that said who is signed in", () => {
  it.each([
    ["sign-in", <SignIn key="in" />, "Sign in"],
    ["sign-up", <SignUp key="up" />, "Create account"],
  ])("asks again once that is over (%s), the password gone", async (_, screen, submit) => {
    installPool({
      onPreSignUp: ({ response }) => void (response.autoConfirmUser = true),
      users: submit === "Sign in" ? users : [],
    });
    const ada = await visit(screen);
    await ada.types("Email", email).types("Password", password).presses(submit).sees("You are signed in.");
    otherTab().localStorage.clear();
    await ada.doesNotSee("You are signed in.").isAt("Email").finds("Password", "");
  });
});

describe("Whoever was here before", () => {
  it("is not taken for whoever is in by now", async () => {
    installPool({ users: [...users, { email: "eve@example.com", password }] });
    await signIn({ username: "eve@example.com", password });
    await (await visit(<SignIn />)).sees("You are signed in as eve@example.com.");
    cleanup();
    // On a page of the app that has nothing of the kit.
    await signOut();
    await signIn({ username: email, password });
    const onSignedIn = vi.fn<(arrival: { user: { email?: string } }) => void>();
    const ada = await visit(<SignIn onSignedIn={onSignedIn} />);
    await ada.sees("You are signed in as ada@example.com.");
    expect(onSignedIn.mock.calls.map(([{ user }]) => user.email)).toEqual([email]);
  });
});

describe("A sign-out on every device", () => {
  const everywhere = "Sign out on every device";
  const refused = "You could not be signed out on your other devices. You are still signed in.";
  const still = async (ada: Awaited<ReturnType<typeof inTheApp>>["ada"]) => {
    await ada.sees("Hello").isToldOnTop(/still signed in/);
  };

  it("revokes the tokens of the others, and says so only then", async () => {
    const { ada, pool } = await inTheApp({ global: true });
    const { tokens } = await fetchAuthSession();
    await ada.presses(everywhere).isAt("Email").doesNotSee("Hello");
    const answer = await pool.fetch(pool.endpoint, {
      method: "POST",
      headers: { "x-amz-target": "AWSCognitoIdentityProviderService.GetUser" },
      body: JSON.stringify({ AccessToken: tokens?.accessToken.toString() }),
    });
    expect(await answer.json()).toMatchObject({ message: "Access Token has been revoked" });
  });

  it("that is refused leaves her signed in, tells her, and lets her try again", async () => {
    const { ada, pool } = await inTheApp({ global: true });
    pool.fail("GlobalSignOut", { error: "InternalErrorException", status: 500 });
    await ada.presses(everywhere).isToldOnTop(refused);
    await still(ada);
    await ada.presses("Try again").doesNotSee("Hello").isAt("Email");
    expect(asked(pool).filter((operation) => operation === "GlobalSignOut")).toHaveLength(2);
  });

  it.each([
    [
      "offline",
      { drop: true },
      "You seem to be offline, so your other devices could not be signed out. You are still signed in.",
    ],
    ["in a crowd", { error: "TooManyRequestsException" }, refused],
    ["with a proxy's page", { html: true, status: 200 }, refused],
  ] as const)("%s leaves her signed in, and lets her sign out here only", async (_, fault, sentence) => {
    const { ada, pool } = await inTheApp({ global: true });
    pool.fail("GlobalSignOut", fault);
    await ada.presses(everywhere).isToldOnTop(sentence);
    await still(ada);
    await ada.presses("Sign out here only").doesNotSee("Hello").isAt("Email");
    expect(asked(pool)).not.toContain("GetUser");
  });

  it("can be thought better of, before and after it was refused, and the keyboard is back where it was", async () => {
    const { ada, pool } = await inTheApp({ global: true, confirm: true });
    await ada
      .presses(everywhere)
      .sees("Sign out on every device? You will have to sign in again on each one.");
    await ada.presses("Stay signed in");
    await expect.element(page.getByRole("button", { name: everywhere })).toHaveFocus();
    expect(asked(pool)).not.toContain("GlobalSignOut");
    pool.fail("GlobalSignOut", { drop: true });
    await ada
      .hits("{Enter}")
      .presses(everywhere)
      .isToldOnTop(/offline/)
      .presses("Stay signed in")
      .sees("Hello");
    await expect.element(page.getByRole("button", { name: everywhere })).toHaveFocus();
  });

  it("whose reply was lost is not called refused at the next try: the session has ended", async () => {
    const { ada, pool } = await inTheApp({ global: true });
    pool.fail("GlobalSignOut", { drop: "reply" });
    await ada
      .presses(everywhere)
      .isToldOnTop(/^You seem to be offline/)
      .presses("Try again");
    await ada.sees(ended).doesNotSee("Hello").isAt("Email");
  });
});
