import * as auth from "aws-amplify/auth";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { passkeysFlow } from "../../src/flow/passkeys.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { refusalOf, stepAt } from "../support/result.ts";
import { softAuthenticator, type CreationOptions } from "../testing/soft-authenticator.ts";
import { send } from "../testing/wire.ts";

const email = "ada@example.com";
const password = "Correct-horse-9";

/** Ada is signed in, and has this many passkeys, each in another pocket. */
async function withPasskeys(count: number) {
  const pool = installPool({ firstFactors: ["PASSWORD", "WEB_AUTHN"], users: [{ email, password }] });
  await auth.signIn({ username: email, password });
  for (let made = 0; made < count; made += 1) await makeElsewhere(pool);
  return { pool, flow: passkeysFlow({ client: loadClient, pool: readPool }) };
}

async function makeElsewhere(pool: UserPool): Promise<void> {
  const AccessToken = (await auth.fetchAuthSession()).tokens?.accessToken.toString();
  const { body } = await send(pool, "StartWebAuthnRegistration", { AccessToken });
  const Credential = softAuthenticator().create(body.CredentialCreationOptions as CreationOptions);
  await send(pool, "CompleteWebAuthnRegistration", { AccessToken, Credential });
}

/** Cognito may tell of fewer at a time than the pool does. */
function inPagesOf(MaxResults: number): void {
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.headers.get("x-amz-target")?.endsWith(".ListWebAuthnCredentials")) return before(request);
    const body = { ...((await request.clone().json()) as object), MaxResults };
    return before(new Request(request, { method: "POST", body: JSON.stringify(body) }));
  };
  onTestFinished(() => void (globalThis.fetch = before));
}

describe("The passkeys of an account", () => {
  it("are all of them, with what Cognito tells, on as many pages as they are on", async () => {
    const { pool, flow } = await withPasskeys(5);
    inPagesOf(2);
    const { passkeys, canAdd, changed } = await stepAt("passkeys", flow.begin());
    expect(new Set(passkeys.map(({ id }) => id)).size).toBe(5);
    const [id, createdAt] = [expect.any(String) as string, expect.any(Number) as number];
    expect(passkeys[0]).toEqual({
      id,
      name: "Passkey",
      createdAt,
      attachment: "platform",
      domain: "localhost",
    });
    expect(Math.abs((passkeys[0]?.createdAt ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(asked(pool).filter((operation) => operation === "ListWebAuthnCredentials")).toHaveLength(3);
    // There is no browser here.
    expect(canAdd).toBe(false);
    expect(changed).toBeUndefined();
  });

  it("are deleted one by one, down to the last", async () => {
    const { flow } = await withPasskeys(2);
    const both = await stepAt("passkeys", flow.begin());
    const [first, second] = both.passkeys;
    const one = await stepAt("passkeys", flow.remove(both, first?.id ?? ""));
    expect(one).toMatchObject({ passkeys: [second], changed: "removed" });
    const none = await stepAt("passkeys", flow.remove(one, second?.id ?? ""));
    expect(none.passkeys).toEqual([]);
    expect((await stepAt("passkeys", flow.begin())).passkeys).toEqual([]);
  });

  it("are gone once they are, whoever deleted them", async () => {
    const { flow } = await withPasskeys(1);
    const step = await stepAt("passkeys", flow.begin());
    const id = step.passkeys[0]?.id ?? "";
    await stepAt("passkeys", flow.remove(step, id));
    expect((await stepAt("passkeys", flow.remove(step, id))).passkeys).toEqual([]);
  });

  it("stay where they could not be deleted", async () => {
    const { pool, flow } = await withPasskeys(1);
    const step = await stepAt("passkeys", flow.begin());
    const id = step.passkeys[0]?.id ?? "";
    pool.fail("DeleteWebAuthnCredential", { drop: true, times: 3 });
    expect(await refusalOf(flow.remove(step, id))).toMatchObject({ code: "offline" });
    pool.users.forceSignOut(email);
    expect(await refusalOf(flow.remove(step, id))).toMatchObject({ code: "sessionEnded" });
    expect(await refusalOf(flow.begin())).toMatchObject({ code: "sessionEnded" });
  });

  it("are as many as the account can hold", async () => {
    const { flow } = await withPasskeys(20);
    const step = await stepAt("passkeys", flow.begin());
    expect(await refusalOf(flow.add(step))).toMatchObject({
      code: "tooManyPasskeys",
      name: "LimitExceededException",
    });
  });

  it("are made by a browser alone", async () => {
    const { flow } = await withPasskeys(0);
    const step = await stepAt("passkeys", flow.begin());
    expect(await refusalOf(flow.add(step))).toMatchObject({ code: "passkeyNotSupported" });
  });
});
