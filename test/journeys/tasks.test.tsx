import * as auth from "aws-amplify/auth";
import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { OwnTaskProps, ScreenTask } from "../../src/screens/after-sign-in-card.tsx";
import { totpCode, type SeedUser, type UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";

async function signIn(
  tasks: readonly ScreenTask[],
  user: Partial<SeedUser> = {},
  more: UserPoolOptions = {},
) {
  const pool = installPool({
    ...more,
    attributes: { name: {}, phone_number: {}, "custom:terms": {}, "custom:flavour": {} },
    users: [{ email, password, ...user }],
  });
  const ada = await visit(
    <Authenticator tasks={tasks} country="NE">
      {({ user: { name } }) => <p>{`Welcome, ${name ?? "stranger"}`}</p>}
    </Authenticator>,
  );
  const again = () => ada.types("Email", email).types("Password", password).hits("{Enter}");
  await again();
  return { pool, ada, again };
}

describe("An app that knows too little of Ada", () => {
  const attributes = ["name", { name: "custom:flavour", label: "Flavour", options: ["Vanilla"] }] as const;

  it("asks for what is missing, and knows it at once", async () => {
    const { pool, ada } = await signIn([{ name: "attributes", attributes }], {
      attributes: { "custom:flavour": "Vanilla" },
    });
    await ada.sees("A few more details").isAt("Full name").doesNotSee("Flavour");
    await ada.presses("Save").isTold("Full name", "Fill this in.");
    await ada.types("Full name", "Ada Lovelace").presses("Save").sees("Welcome, Ada Lovelace");
    expect(pool.users.get(email)?.attributes["name"]).toBe("Ada Lovelace");
  });

  it("reads her phone number as people of her country write it", async () => {
    const { pool, ada } = await signIn([{ name: "attributes", attributes: ["phone_number"] }]);
    await ada.finds("Country", "NE").types("Phone number", "20 12 34 56").presses("Save");
    await ada.sees("Welcome, stranger");
    expect(pool.users.get(email)?.attributes["phone_number"]).toBe("+22720123456");
  });

  it("lets her put it off, unless it must know", async () => {
    const { ada } = await signIn([{ name: "attributes", attributes }]);
    await ada.presses("Not now").sees("Welcome, stranger");
  });

  it("leaves her the way out where it must know", async () => {
    const { ada } = await signIn([{ name: "attributes", attributes, isRequired: true }]);
    await ada
      .sees("A few more details")
      .doesNotSee("Not now")
      .presses("Sign out")
      .sees("Forgot your password?");
  });

  it("keeps what she typed where it could not be written", async () => {
    const { pool, ada } = await signIn([{ name: "attributes", attributes }]);
    pool.fail("UpdateUserAttributes", { error: "InternalErrorException", status: 500, times: 3 });
    await ada
      .types("Full name", "Ada")
      .presses("Save")
      .isToldOnTop(/on our side/)
      .finds("Full name", "Ada");
    await ada.presses("Save").sees("Welcome, Ada");
  });
});

describe("An app with new terms", () => {
  const terms = { name: "terms", href: "/terms", version: "2026-11", attribute: "custom:terms" } as const;

  it("lets Ada go on once she has agreed to them, and asks no more", async () => {
    const { pool, ada, again } = await signIn([terms]);
    await ada
      .sees("Our terms have changed")
      .doesNotSee(/Welcome/)
      .presses("I agree")
      .sees(/Welcome/);
    expect(pool.users.get(email)?.attributes["custom:terms"]).toBe("2026-11");
    await auth.signOut();
    await again();
    await ada.sees(/Welcome/).doesNotSee("Our terms have changed");
  });
});

describe("An app that wants its people safe", () => {
  const mfa = { methods: ["totp", "sms"] } as const;

  it("has Ada set up an authenticator app, and asks those no more who have one", async () => {
    const { ada, again } = await signIn(["setUpMfa"], {}, { mfa });
    await ada.sees("Make your account safer").presses("Authenticator app");
    await ada.sees("Set up your authenticator app");
    const secret = page
      .getByText(/^[A-Z2-7 ]{40,}$/)
      .element()
      .textContent.replaceAll(" ", "");
    await ada.types("Code", "000000").isTold("Code", /not right/);
    await ada.types("Code", await totpCode(secret)).sees("Welcome, stranger");
    await auth.signOut();
    await again();
    await ada.sees("Open your authenticator app").doesNotSee("Make your account safer");
  });

  it("lets her put it off, also half-way", async () => {
    const { ada } = await signIn(["setUpMfa"], {}, { mfa });
    await ada.presses("Authenticator app").sees("Set up your authenticator app");
    await ada.presses("Not now").sees("Welcome, stranger");
  });

  it("does not ask for what Ada has not got", async () => {
    const { ada } = await signIn(["setUpMfa"], {}, { mfa: { methods: ["sms"] } });
    await ada.sees("Welcome, stranger");
  });
});

describe("A question of the app's own", () => {
  function Tour({ user, onDone, onSkip }: OwnTaskProps) {
    return (
      <>
        <p>{`A tour for ${user.email}?`}</p>
        <button onClick={onDone}>Yes</button>
        <button onClick={onSkip}>No</button>
      </>
    );
  }

  it("is asked of those whom the app wants to ask", async () => {
    const { ada } = await signIn([{ name: "own", isDue: async () => true, component: Tour }]);
    await ada
      .sees(`A tour for ${email}?`)
      .presses("Yes")
      .sees(/Welcome/);
  });

  it("is not asked of others, nor where that can't be found out", async () => {
    const isDue = vi.fn().mockResolvedValueOnce(false).mockRejectedValueOnce(new Error("down"));
    const { ada, again } = await signIn([{ name: "own", isDue, component: Tour }]);
    await ada.sees(/Welcome/);
    await auth.signOut();
    await again();
    await ada.sees(/Welcome/);
    expect(isDue).toHaveBeenCalledTimes(2);
  });
});
