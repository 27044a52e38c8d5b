import * as auth from "aws-amplify/auth";
import { describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import "../../src/theme/styles.css";
import { usePasskeys } from "../../src/hooks/use-passkeys.ts";
import { Account } from "../../src/screens/later-account.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { PasskeysSection } from "../../src/screens/passkeys-section.tsx";
import type { UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import { hasNoBarriers } from "../support/axe.ts";
import { holdReplies } from "../support/hold-replies.ts";
import { listen } from "../support/listen.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const made = "Your passkey has been created.";
const deleted = "The passkey has been deleted.";

async function signedIn(more: UserPoolOptions = {}): Promise<UserPool> {
  const pool = installPool({
    firstFactors: ["PASSWORD", "WEB_AUTHN"],
    users: [{ email, password }],
    ...more,
  });
  await auth.signIn({ username: email, password });
  return pool;
}

/** Ada is signed in, and has a passkey on the reader of this browser. */
async function withPasskey() {
  const reader = await plugInAuthenticator();
  const pool = await signedIn();
  await auth.associateWebAuthnCredential();
  const [passkey] = (await auth.listWebAuthnCredentials()).credentials;
  return { reader, pool, id: passkey?.credentialId ?? "" };
}

const heading = page.getByRole("heading", { name: "Passkeys" });
const rows = page.getByRole("listitem");

describe("Ada looks at her passkeys. She", () => {
  it("makes one, and signs in with it the next time", async () => {
    await plugInAuthenticator();
    const pool = await signedIn();
    const ada = await visit(
      <Authenticator tasks={[]}>
        <Account sections={["passkeys", "signOut"]} />
      </Authenticator>,
    );
    await ada
      .sees("None yet.")
      .presses("Create a passkey")
      .sees(made)
      .sees(/^Created /);
    await expect.element(rows).toHaveTextContent(/^PasskeyCreated /);
    expect(asked(pool).filter((operation) => operation === "CompleteWebAuthnRegistration")).toHaveLength(1);
    await auth.signOut();
    await ada.types("Email", email).presses("Sign in with a passkey").sees("Your account");
  });

  it("puts the browser's question aside, is told, and tries again", async () => {
    const reader = await plugInAuthenticator();
    await signedIn({ passkeys: { userVerification: "required" } });
    await reader.touch(false);
    const ada = await visit(<PasskeysSection />);
    await ada.presses("Create a passkey");
    await ada.sees("No passkey was created. Try again, or go on without one.").sees("None yet.");
    await expect.element(page.getByRole("button", { name: "Create a passkey" })).toHaveFocus();
    await reader.touch(true);
    await ada
      .presses("Create a passkey")
      .sees(made)
      .doesNotSee(/No passkey was created/);
  });

  it("is told that this device has one already", async () => {
    await withPasskey();
    const ada = await visit(<PasskeysSection />);
    await ada.presses("Create a passkey").sees(/This device already has a passkey/);
  });

  it("has made one whose reply was lost", async () => {
    await plugInAuthenticator();
    const pool = await signedIn();
    const ada = await visit(<PasskeysSection />);
    await ada.sees("None yet.");
    pool.fail("CompleteWebAuthnRegistration", { drop: "reply" });
    await ada
      .presses("Create a passkey")
      .sees(made)
      .sees(/^Created /);
  });

  it("is told where the list can't be read, and reads it again", async () => {
    await plugInAuthenticator();
    const pool = await signedIn();
    const ada = await visit(<PasskeysSection />);
    await ada.sees("None yet.");
    pool.fail("ListWebAuthnCredentials", { error: "InternalErrorException" });
    await ada.presses("Create a passkey").sees(/on our side/);
    await expect.element(page.getByRole("alert")).toHaveFocus();
    await ada.presses("Try again").sees(/^Created /);
  });

  it("has as many as an account can hold", async () => {
    await plugInAuthenticator();
    const pool = await signedIn();
    const ada = await visit(<PasskeysSection />);
    await ada.sees("None yet.");
    pool.fail("StartWebAuthnRegistration", { error: "LimitExceededException", times: 3 });
    await ada.presses("Create a passkey").sees("Your account can't hold another passkey. Delete one first.");
  });

  it("is told in a browser that can make none", async () => {
    const { PublicKeyCredential } = window;
    onTestFinished(() => void Object.assign(window, { PublicKeyCredential }));
    Reflect.deleteProperty(window, "PublicKeyCredential");
    await signedIn();
    const ada = await visit(<PasskeysSection />);
    await ada.sees(/No passkey can be created in this browser/);
    expect(page.getByRole("button").elements()).toEqual([]);
  });

  it("finds them where the pool has passkeys, and only there", async () => {
    installPool({ users: [{ email, password }] });
    await auth.signIn({ username: email, password });
    const ada = await visit(<Account />);
    await ada.sees("Delete account…").doesNotSee("Passkeys");
  });
});

describe("Ada deletes a passkey. She", () => {
  it("is asked once, and this browser offers it no more", async () => {
    const { reader, pool } = await withPasskey();
    const ada = await visit(<PasskeysSection />);
    await ada.presses("Delete passkey Passkey").sees(/^Delete this passkey\?/);
    expect(asked(pool)).not.toContain("DeleteWebAuthnCredential");
    expect(await reader.count()).toBe(1);
    await ada
      .presses(/^Delete$/)
      .sees(deleted)
      .sees("None yet.");
    await expect.poll(reader.count).toBe(0);
    expect((await auth.listWebAuthnCredentials()).credentials).toEqual([]);
  });

  it("thinks better of it, and is back at its button", async () => {
    const { pool } = await withPasskey();
    const ada = await visit(<PasskeysSection />);
    await ada
      .presses("Delete passkey Passkey")
      .presses("Cancel")
      .doesNotSee(/^Delete this passkey\?/);
    await expect.element(page.getByRole("button", { name: "Delete passkey Passkey" })).toHaveFocus();
    expect(asked(pool)).not.toContain("DeleteWebAuthnCredential");
  });

  it("does it by keyboard alone, keeps her place, and hears of it once", async () => {
    await withPasskey();
    const ada = await visit(<PasskeysSection />);
    await ada.sees(/^Created /);
    const said = listen();
    await ada.hits("{Tab}");
    await expect.element(page.getByRole("button", { name: "Delete passkey Passkey" })).toHaveFocus();
    await expect.element(rows.getByRole("button")).toHaveAccessibleDescription(/^Created \w+ \d/);
    await ada.hits("{Enter}").sees(/^Delete this passkey\?/);
    await expect.element(rows.getByRole("status")).toHaveFocus();
    await ada.hits("{Tab}{Enter}").sees(deleted);
    await expect.element(heading).toHaveFocus();
    expect(said).toEqual([expect.stringMatching(`Passkeys\\s+${deleted}`)]);
  });

  it("which she has deleted in another tab", async () => {
    const { id, reader } = await withPasskey();
    const ada = await visit(<PasskeysSection />);
    await ada.presses("Delete passkey Passkey");
    await auth.deleteWebAuthnCredential({ credentialId: id });
    await ada
      .presses(/^Delete$/)
      .sees(deleted)
      .sees("None yet.");
    await expect.poll(reader.count).toBe(0);
  });

  it("by two presses, and it is asked for once", async () => {
    const { pool } = await withPasskey();
    const release = holdReplies("DeleteWebAuthnCredential");
    const ada = await visit(<PasskeysSection />);
    await ada
      .presses("Delete passkey Passkey")
      .presses(/^Delete$/)
      .sees("Deleting…")
      .hits("{Enter}");
    release();
    await ada.sees(deleted);
    expect(asked(pool).filter((operation) => operation === "DeleteWebAuthnCredential")).toHaveLength(1);
  });

  it("without a connection, is told, and it is still there", async () => {
    const { pool, reader } = await withPasskey();
    const ada = await visit(<PasskeysSection />);
    await ada.presses("Delete passkey Passkey");
    pool.fail("DeleteWebAuthnCredential", { drop: true, times: 3 });
    await ada.presses(/^Delete$/).sees(/no connection/i);
    expect(await reader.count()).toBe(1);
    await ada.presses(/^Delete$/).sees(deleted);
  });

  it("after her session has ended, and is asked to sign in", async () => {
    const { pool } = await withPasskey();
    const ada = await visit(
      <Authenticator>
        <Account sections={["passkeys"]} />
      </Authenticator>,
    );
    await ada.presses("Delete passkey Passkey");
    pool.users.forceSignOut(email);
    await ada.presses(/^Delete$/).sees("Your session has ended. Sign in again to continue.");
  });
});

it("No barrier stands in front of her passkeys, whatever is asked there", async () => {
  await withPasskey();
  const ada = await visit(
    <main>
      <PasskeysSection headingLevel={1} />
    </main>,
  );
  await ada.sees(/^Created /);
  await hasNoBarriers();
  await ada.presses("Create a passkey").sees(/already has a passkey/);
  await hasNoBarriers();
  await ada.presses("Delete passkey Passkey").sees(/^Delete this passkey\?/);
  await hasNoBarriers();
  await ada.presses(/^Delete$/).sees(deleted);
  await hasNoBarriers();
});

it("An app lists passkeys in its own way", async () => {
  await plugInAuthenticator();
  await signedIn();
  function Own() {
    const { step, isPending } = usePasskeys();
    if (step.name === "loading" || isPending) return null;
    const [passkey] = step.passkeys;
    return passkey ? (
      <button onClick={() => void step.remove(passkey.id)}>{`Throw away ${passkey.name}`}</button>
    ) : (
      <button onClick={() => void step.add()}>{step.changed ?? "Make one"}</button>
    );
  }
  const ada = await visit(<Own />);
  await ada.presses("Make one").presses("Throw away Passkey").sees("removed");
});
