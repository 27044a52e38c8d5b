import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { SignUp } from "../../src/screens/sign-up.tsx";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { listen } from "../support/listen.ts";
import { field, visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const signedIn = "You are signed in as ada@example.com.";

/** Ada at the question for her code. */
async function atTheCode(options: UserPoolOptions = {}) {
  const pool = installPool(options);
  const ada = await visit(<SignUp />);
  await ada.types("Email", email).types("Password", password).presses("Create account").isAt("Code");
  const code = pool.outbox.lastCode(email);
  const confirms = () => asked(pool).filter((operation) => operation === "ConfirmSignUp").length;
  return { ada, pool, code, wrongCode: code === "000000" ? "111111" : "000000", confirms };
}

/** Pastes as a person does: into the field that has the keyboard. */
async function pastes(text: string) {
  const source = document.body.appendChild(document.createElement("textarea"));
  const before = document.activeElement;
  source.value = text;
  source.select();
  await userEvent.copy();
  source.remove();
  if (before instanceof HTMLElement) before.focus();
  await userEvent.paste();
}

describe("A code", () => {
  it("that is wrong is told by its field, stays to be corrected, and is not sent again by itself", async () => {
    const { ada, code, wrongCode, confirms } = await atTheCode();
    await ada
      .types("Code", wrongCode)
      .isTold("Code", "This code is not right. Check it and try again.")
      .isAt("Code");
    await ada.finds("Code", wrongCode);
    expect(confirms()).toBe(1);
    await ada.hits(code).sees(signedIn);
    expect(confirms()).toBe(2);
  });

  it("is sent by itself when it is full, and not once more by the Enter that follows", async () => {
    const { ada, code, confirms } = await atTheCode();
    await ada.hits(`${code}{Enter}`).sees(signedIn);
    expect(confirms()).toBe(1);
  });

  it.each([
    ["with a space in the middle", (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    [
      "with dashes and line ends",
      (code: string) => `\n${code.slice(0, 2)}-${code.slice(2, 4)}–${code.slice(4)}\n`,
    ],
    ["with the sentence around it", (code: string) => `Your confirmation code is ${code}`],
    [
      "in Arabic digits",
      (code: string) => code.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit))),
    ],
  ])("is taken when it is pasted %s", async (_, written) => {
    const { ada, code, confirms } = await atTheCode();
    await pastes(written(code));
    await ada.sees(signedIn);
    expect(confirms()).toBe(1);
  });

  it("with letters in it is not sent at all", async () => {
    const { ada, confirms } = await atTheCode();
    await ada.types("Code", "12a4o6").presses("Confirm");
    await ada.isTold("Code", "The code has 6 digits and no letters.").isAt("Code").finds("Code", "12a4o6");
    await ada.types("Code", "").isTold("Code", "Enter the code.");
    await ada.types("Code", "1234").hits("{Enter}").isTold("Code", "The code has 6 digits and no letters.");
    expect(confirms()).toBe(0);
  });

  it("that has expired says what to do, and the next one does", async () => {
    let now = Date.now();
    const { ada, pool, code } = await atTheCode({ clock: () => now });
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    now += 25 * 60 * 60_000;
    await ada.types("Code", code).isTold("Code", "This code has expired. Ask for a new one.").isAt("Code");
    await vi.advanceTimersByTimeAsync(31_000);
    await ada.presses("Send a new code").sees("We sent a new code to ada@example.com.");
    await ada.types("Code", pool.outbox.lastCode(email)).sees(signedIn);
  });

  it("that was used in another tab already lets her in all the same", async () => {
    const { ada, pool, code } = await atTheCode();
    pool.users.confirm(email);
    await ada.types("Code", code).sees(signedIn);
  });

  it("guessed too often is refused even if it is right at last, until there is a new one", async () => {
    const { ada, code, wrongCode } = await atTheCode({ codes: { attempts: 1 } });
    await ada.types("Code", wrongCode).isTold("Code", /not right/);
    await ada
      .types("Code", code)
      .isToldOnTop("Too many tries. Wait a while, then try again.")
      .finds("Code", code);
  });

  it.each([
    [true, "says nothing of that", "This code has expired. Ask for a new one."],
    [false, "says so", "There is no account with this name. Check it, or create an account."],
  ])(
    "for an account that is gone meanwhile (a pool that hides its people: %s) %s",
    async (isSecretive, _, sentence) => {
      const { ada, pool, code } = await atTheCode({ appClient: { preventUserExistenceErrors: isSecretive } });
      pool.users.delete(email);
      await ada.types("Code", code).sees(sentence).finds("Code", code);
      await ada.presses("Wrong address?").finds("Email", email).finds("Password", password);
      await ada.presses("Create account").isAt("Code");
      await ada.types("Code", pool.outbox.lastCode(email)).sees(signedIn);
    },
  );
});

describe("A new code", () => {
  const cooled = async () => {
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const arrived = await atTheCode();
    await vi.advanceTimersByTimeAsync(31_000);
    return arrived;
  };

  it("can be asked for after a while, is announced once, and leaves the keyboard where it is typed", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const { ada, pool, code } = await atTheCode();
    await ada.sees("No code yet? Ask for a new one in 30 seconds.");
    await vi.advanceTimersByTimeAsync(29_000);
    await ada.sees("No code yet? Ask for a new one in 1 second.");
    const said = listen();
    await vi.advanceTimersByTimeAsync(1_000);
    await ada
      .presses("Send a new code")
      .sees("We sent a new code to ada@example.com.")
      .sees(/Ask for a new one in \d+ seconds/)
      .isAt("Code");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said).toEqual(["We sent a new code to ada@example.com."]);
    expect(asked(pool)).toEqual(["SignUp", "ResendConfirmationCode"]);
    expect(pool.outbox.lastCode(email)).not.toBe(code);
    await ada.types("Code", pool.outbox.lastCode(email)).sees(signedIn);
  });

  it("takes the place of a wrong one", async () => {
    const { ada, pool, wrongCode } = await cooled();
    await ada
      .types("Code", wrongCode)
      .isTold("Code", /not right/)
      .presses("Send a new code")
      .isAt("Code");
    await ada
      .doesNotSee(/not right/)
      .hits(pool.outbox.lastCode(email))
      .sees(signedIn);
  });

  it("that cannot be had says why, keeps what was typed, and may be asked for again", async () => {
    const { ada, pool } = await cooled();
    pool.fail("ResendConfirmationCode", { drop: true, times: 3 });
    await ada.types("Code", "12").presses("Send a new code");
    await ada
      .isToldOnTop("There is no connection to the server. Check your internet and try again.")
      .finds("Code", "12");
    await ada
      .presses("Send a new code")
      .sees("We sent a new code to ada@example.com.")
      .doesNotSee(/no connection/);
  });

  it("is not sent for ever: the pool has a limit", async () => {
    const { ada, pool } = await cooled();
    pool.fail("ResendConfirmationCode", { error: "LimitExceededException", times: 3 });
    await ada.presses("Send a new code").isToldOnTop("Too many tries. Wait a while, then try again.");
    await expect.element(field("Code")).not.toHaveAttribute("aria-invalid");
  });
});
