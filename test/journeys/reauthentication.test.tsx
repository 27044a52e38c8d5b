import * as auth from "aws-amplify/auth";
import { useState } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import { loadClient, type LoadClient } from "../../src/client/auth-client.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { useReauthentication } from "../../src/hooks/use-reauthentication.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignedIn } from "../../src/screens/guards.tsx";
import { ReauthenticationDialog } from "../../src/screens/reauthentication-dialog.tsx";
import { totpCode, type SeedUser, type UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const minutes = 60_000;

/** An app with something that can't be undone, and something half typed. */
function Shop({ onClose }: { readonly onClose: (reason: string) => Promise<string> | string }) {
  const { protect, ...question } = useReauthentication({ maxAge: 600 });
  const [reason, setReason] = useState("");
  const [outcome, setOutcome] = useState("open");
  const close = async () => {
    const outcome = await protect(onClose)(reason);
    came(outcome);
    setOutcome(outcome ?? "still open");
  };
  return (
    <>
      <label>
        Reason <input value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <button onClick={() => void close()}>Close the shop</button>
      <p>{`The shop is ${outcome}.`}</p>
      <ReauthenticationDialog {...question} />
    </>
  );
}

/** What each press has come to. */
const came = vi.fn<(outcome: string | undefined) => void>();
const closed = vi.fn((reason: string) => `closed, because ${reason}`);

async function atWork({ user = {}, ...more }: UserPoolOptions & { user?: Partial<SeedUser> } = {}) {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => {
    vi.useRealTimers();
    closed.mockClear();
    came.mockClear();
  });
  const pool = installPool({ users: [{ email, password, ...user }], ...more });
  await auth.signIn({ username: email, password });
  const ada = await visit(
    <Authenticator>
      <Shop onClose={closed} />
    </Authenticator>,
  );
  await ada.sees("The shop is open.").types("Reason", "summer");
  return { pool, ada };
}

describe("Before something that can't be undone, Ada", () => {
  it("is not asked while her sign-in is fresh", async () => {
    const { pool, ada } = await atWork();
    vi.setSystemTime(Date.now() + 9 * minutes);
    const before = asked(pool).length;
    await ada.presses("Close the shop").sees("The shop is closed, because summer.");
    expect(asked(pool)).toHaveLength(before);
  });

  it.each([
    ["though she is not asked", 1],
    ["once she is asked", 11],
  ])("presses twice, and it happens once, %s", async (_, minutesLater) => {
    const { ada } = await atWork();
    vi.setSystemTime(Date.now() + minutesLater * minutes);
    const button = page.getByRole("button", { name: "Close the shop" }).element() as HTMLElement;
    button.click();
    button.click();
    if (minutesLater > 10) await ada.isAt("Password").types("Password", password).hits("{Enter}");
    await ada.sees("The shop is closed, because summer.");
    await vi.waitFor(() => expect(came).toHaveBeenCalledTimes(2));
    expect(closed).toHaveBeenCalledOnce();
  });

  it("enters her password again after a while, in place, and then it happens", async () => {
    const { ada } = await atWork();
    vi.setSystemTime(Date.now() + 11 * minutes);
    await ada.presses("Close the shop").isAt("Password");
    expect(closed).not.toHaveBeenCalled();
    await ada.types("Password", "Wrong-horse-9").hits("{Enter}");
    await ada
      .isTold("Password", /not right/)
      .types("Password", password)
      .hits("{Enter}");
    await ada.sees("The shop is closed, because summer.").finds("Reason", "summer");
    expect(closed).toHaveBeenCalledOnce();
    await expect.element(page.getByRole("button", { name: "Close the shop" })).toHaveFocus();
    // Which makes the sign-in a fresh one.
    await ada.presses("Close the shop").doesNotSee("Confirm that it's you");
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2));
  });

  it("changes her mind, and nothing happens", async () => {
    const { ada } = await atWork();
    vi.setSystemTime(Date.now() + 11 * minutes);
    await ada.presses("Close the shop").isAt("Password");
    await ada.hits("{Escape}").sees("The shop is still open.").finds("Reason", "summer");
    expect(closed).not.toHaveBeenCalled();
    expect((await auth.fetchAuthSession()).tokens).toBeDefined();
  });

  it("is asked for her second factor, too", async () => {
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => {
      vi.useRealTimers();
      closed.mockClear();
    });
    installPool({ mfa: { methods: ["totp"] }, users: [{ email, password, mfa: { totp: { secret } } }] });
    await auth.signIn({ username: email, password });
    await auth.confirmSignIn({ challengeResponse: await totpCode(secret) });
    const ada = await visit(
      <Authenticator>
        <Shop onClose={closed} />
      </Authenticator>,
    );
    await ada.types("Reason", "winter");
    vi.setSystemTime(Date.now() + 11 * minutes);
    await ada.presses("Close the shop").types("Password", password).hits("{Enter}");
    await ada.isAt("Code").types("Code", await totpCode(secret));
    await ada.sees("The shop is closed, because winter.");
  });

  it("is told where there is no connection, and stays signed in", async () => {
    const { pool, ada } = await atWork();
    vi.setSystemTime(Date.now() + 11 * minutes);
    await ada.presses("Close the shop").isAt("Password");
    pool.fail("InitiateAuth", { drop: true, times: 3 });
    await ada
      .types("Password", password)
      .hits("{Enter}")
      .isToldOnTop(/no connection/);
    await ada.presses("Sign in").sees("The shop is closed, because summer.");
  });

  it("is told, and nothing happens, where it can't be found out how long ago she signed in", async () => {
    const { pool, ada } = await atWork();
    // By then her token has run out, too.
    vi.setSystemTime(Date.now() + 2 * 60 * minutes);
    pool.fail("GetTokensFromRefreshToken", { drop: true, times: 9 });
    await ada
      .presses("Close the shop")
      .sees(/no connection/)
      .presses("Cancel")
      .sees("The shop is still open.");
    expect(closed).not.toHaveBeenCalled();
  });

  it("is asked, though she was faster than the page could know who she is", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => {
      vi.useRealTimers();
      closed.mockClear();
    });
    installPool({ users: [{ email, password }] });
    await auth.signIn({ username: email, password });
    vi.setSystemTime(Date.now() + 11 * minutes);
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const client: LoadClient = async () => {
      const { account, ...rest } = await loadClient();
      return { ...rest, ...(account && { account: () => held.then(account) }) };
    };
    const ada = await visit(
      <AuthProvider client={client}>
        <Shop onClose={closed} />
        <SignedIn>The page knows her.</SignedIn>
      </AuthProvider>,
    );
    // At once, before anything that was begun with the page can have come back.
    (page.getByRole("button", { name: "Close the shop" }).element() as HTMLElement).click();
    await ada.sees("The page knows her.");
    goOn();
    await ada.sees(/You are signed in as ada@example.com/).isAt("Password");
    await ada
      .types("Password", password)
      .hits("{Enter}")
      .sees(/The shop is closed/);
  });
});
