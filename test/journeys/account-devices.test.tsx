import * as auth from "aws-amplify/auth";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import "../../src/theme/styles.css";
import { useDevices } from "../../src/hooks/use-devices.ts";
import { Account } from "../../src/screens/later-account.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { DevicesSection } from "../../src/screens/devices-section.tsx";
import type { UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { hasNoBarriers } from "../support/axe.ts";
import { holdReplies } from "../support/hold-replies.ts";
import { listen } from "../support/listen.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const always = { remember: "always" } as const;
const forgotten = "The device has been forgotten.";

const signIn = () => auth.signIn({ username: email, password });

/** This browser is forgotten by itself alone: to Cognito, its next sign-in is another device's. */
function asAnotherDevice(): void {
  for (const key of Object.keys(localStorage))
    if (/device|randomPassword/i.test(key)) localStorage.removeItem(key);
}

/** Ada has signed in on so many devices, on this one last. */
async function signedIn(times: number, more: UserPoolOptions = {}): Promise<UserPool> {
  const pool = installPool({ devices: always, users: [{ email, password }], ...more });
  for (let time = 0; time < times; time += 1) {
    if (time > 0) {
      await auth.signOut();
      asAnotherDevice();
    }
    await signIn();
  }
  return pool;
}

const heading = page.getByRole("heading", { name: "Remembered devices" });
const row = (at: number) => page.getByRole("listitem").nth(at);
const forgets = (at: number) => row(at).getByRole("button").click();
const devices = async () => (await auth.fetchDevices()).length;

describe("Ada looks at her devices. She", () => {
  it("finds this one first and marked, and forgets another", async () => {
    await signedIn(3);
    const ada = await visit(<DevicesSection />);
    await ada.sees("This device");
    expect(page.getByRole("listitem").elements()).toHaveLength(3);
    await expect.element(row(0)).toHaveTextContent(/^This device.+Last used /);
    await expect.element(row(1)).not.toHaveTextContent("This device");
    await forgets(1);
    await ada.sees(forgotten).sees("This device");
    expect(await devices()).toBe(2);
  });

  it("forgets this one, is told what comes of it, and is asked for a code again", async () => {
    const mfa = { methods: ["email"] } as const;
    const pool = installPool({
      devices: { remember: "ask", skipMfa: true },
      mfa,
      users: [{ email, password, mfa: { email: true } }],
    });
    const ada = await visit(
      <Authenticator offersToRemember>
        <Account sections={["devices", "signOut"]} />
      </Authenticator>,
    );
    await ada.types("Email", email).types("Password", password).hits("{Enter}").isAt("Code");
    await ada
      .ticks(/Don't ask again/)
      .types("Code", pool.outbox.lastCode(email))
      .hits("{Enter}");
    await ada
      .sees("This device")
      .presses(/^Sign out$/)
      .types("Email", email)
      .types("Password", password);
    await ada.hits("{Enter}").sees("This device");
    await ada.presses(/^Forget device/);
    await ada.sees("This device has been forgotten. Your next sign-in here may ask for a second step again.");
    await ada
      .sees("None yet.")
      .presses(/^Sign out$/)
      .types("Email", email)
      .types("Password", password);
    await ada.hits("{Enter}").isAt("Code");
  });

  it("does it by keyboard alone, keeps her place, and hears of it once", async () => {
    await signedIn(3);
    const ada = await visit(<DevicesSection />);
    await ada.sees("This device");
    const said = listen();
    await ada.hits("{Tab}");
    await expect.element(row(0).getByRole("button")).toHaveFocus();
    await expect.element(row(0).getByRole("button")).toHaveAccessibleName(/^Forget device .+ on Linux$/);
    await expect.element(row(0).getByRole("button")).toHaveAccessibleDescription(/^Last used \w+ \d/);
    await ada.hits("{Tab}{Enter}").sees(forgotten);
    await expect.element(heading).toHaveFocus();
    expect(said).toEqual([expect.stringMatching(`Remembered devices\\s+${forgotten}`)]);
    await ada.hits("{Tab}{Tab}{Enter}");
    await expect.poll(() => page.getByRole("listitem").elements().length).toBe(1);
    await expect.element(heading).toHaveFocus();
  });

  it("has forgotten one in another tab, and it is gone here too", async () => {
    await signedIn(2);
    const ada = await visit(<DevicesSection />);
    await ada.sees("This device");
    const here = await auth.fetchDevices();
    await auth.forgetDevice({ device: { id: here[0]?.id ?? "" } });
    await forgets(1);
    await ada.sees(forgotten).sees("This device");
    expect(page.getByRole("listitem").elements()).toHaveLength(1);
  });

  it("presses twice, and it is asked for once", async () => {
    const pool = await signedIn(2);
    const release = holdReplies("ForgetDevice");
    const ada = await visit(<DevicesSection />);
    await ada.sees("This device");
    await forgets(1);
    await ada.sees("Forgetting…").hits("{Enter}");
    await row(0).getByRole("button").click();
    release();
    await ada.sees(forgotten).sees("This device");
    expect(asked(pool).filter((operation) => operation === "ForgetDevice")).toHaveLength(1);
  });

  it("has no connection, is told, and tries again", async () => {
    const pool = await signedIn(2);
    const ada = await visit(<DevicesSection />);
    await ada.sees("This device");
    pool.fail("ForgetDevice", { drop: true, times: 3 });
    await forgets(1);
    await ada.sees(/There is no connection/);
    expect(page.getByRole("listitem").elements()).toHaveLength(2);
    await forgets(1);
    await ada.sees(forgotten).doesNotSee(/There is no connection/);
  });

  it("is asked to sign in where her session has ended", async () => {
    const pool = await signedIn(2);
    const ada = await visit(
      <Authenticator>
        <Account sections={["devices"]} />
      </Authenticator>,
    );
    await ada.sees("This device");
    pool.users.forceSignOut(email);
    await forgets(1);
    await ada.sees("Your session has ended. Sign in again to continue.");
  });

  it("sees nothing of it where none is remembered", async () => {
    const pool = await signedIn(1, { devices: { remember: "ask" } });
    const ada = await visit(<Account />);
    await ada.sees("Delete account…");
    await expect.poll(() => asked(pool)).toContain("ListDevices");
    await ada.doesNotSee("Remembered devices");
  });

  it("is told where they can't be read, and reads them again", async () => {
    const pool = await signedIn(1);
    pool.fail("ListDevices", { error: "InternalErrorException" });
    const ada = await visit(
      <Authenticator>
        <DevicesSection />
      </Authenticator>,
    );
    await ada
      .sees("Remembered devices")
      .sees(/on our side/)
      .presses("Try again")
      .sees("This device");
  });
});

it("No barrier stands in front of her devices", async () => {
  await signedIn(2);
  const ada = await visit(
    <main>
      <DevicesSection headingLevel={1} />
    </main>,
  );
  await ada.sees("This device");
  await hasNoBarriers();
  await forgets(0);
  await ada.sees(/^This device has been forgotten/);
  await hasNoBarriers();
});

it("An app lists devices in its own way", async () => {
  await signedIn(2);
  function Own() {
    const { step, isPending } = useDevices();
    if (step.name === "loading" || isPending) return null;
    return step.devices.map(({ id, isThis, system }) => (
      <button key={id} onClick={() => void step.forget(id)}>
        {isThis ? `Here, on ${system}` : "Elsewhere"}
      </button>
    ));
  }
  const ada = await visit(<Own />);
  await ada
    .presses("Elsewhere")
    .doesNotSee("Elsewhere")
    .presses("Here, on Linux")
    .doesNotSee("Here, on Linux");
  expect(await devices()).toBe(0);
});
