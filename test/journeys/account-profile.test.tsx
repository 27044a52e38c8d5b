import * as auth from "aws-amplify/auth";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import type { FieldQuestion } from "../../src/fields/attribute-field.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { Account } from "../../src/screens/later-account.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";

const questions: readonly FieldQuestion[] = [
  { name: "nickname" },
  { name: "birthdate" },
  { name: "custom:flavour", label: "Flavour", options: ["Vanilla", "Cookie Dough"] },
  {
    name: "custom:size",
    label: "Size",
    control: "radio",
    options: [
      { value: "s", label: "Small" },
      { value: "l", label: "Large" },
    ],
  },
  { name: "custom:news", label: "Send me news", control: "checkbox" },
];

/** Ada at her profile, with these attributes. */
async function atProfile(held: Readonly<Record<string, string>>) {
  const pool = installPool({
    attributes: { nickname: {}, birthdate: {}, "custom:flavour": {}, "custom:size": {}, "custom:news": {} },
    users: [{ email, password, attributes: held }],
  });
  await auth.signIn({ username: email, password });
  const ada = await visit(
    <Authenticator>
      <Account sections={["profile"]} attributes={questions} />
    </Authenticator>,
  );
  return { pool, ada };
}

const attributes = (pool: UserPool) => pool.users.get(email)?.attributes;

describe("What Ada's account has had for long", () => {
  const old = {
    nickname: "Countess",
    birthdate: "10/12/1815",
    "custom:flavour": "Rum",
    "custom:size": "xl",
    "custom:news": "weekly",
  };

  it("stays as she saves something else, though the profile offers it no more", async () => {
    const { pool, ada } = await atProfile(old);
    await ada.presses("Change profile").types("Nickname (optional)", "Enchantress");
    await ada.finds("Flavour (optional)", "Rum").presses("Save").sees("Your changes have been saved.");
    expect(attributes(pool)).toMatchObject({ ...old, nickname: "Enchantress" });
  });

  it("gives way to what she chooses, and to nothing where she chooses that", async () => {
    const { pool, ada } = await atProfile(old);
    await ada
      .presses("Change profile")
      .chooses("Flavour (optional)", "")
      .types("Date of birth (optional)", "1815-12-10");
    await page.getByLabelText("Large").click();
    await ada.ticks("Send me news").presses("Save").sees("Your changes have been saved.");
    expect(attributes(pool)).toMatchObject({
      birthdate: "1815-12-10",
      "custom:size": "l",
      "custom:news": "true",
    });
    expect(attributes(pool)).not.toHaveProperty("custom:flavour");
  });
});

it("Ada saves her profile, then something that is refused, which she gives up, and of neither is she told any more", async () => {
  const { pool, ada } = await atProfile({ nickname: "Ada" });
  await ada.presses("Change profile").types("Nickname (optional)", "Countess").presses("Save");
  await ada.sees("Your changes have been saved.").presses("Change profile");
  pool.fail("UpdateUserAttributes", { drop: true, times: 3 });
  await ada
    .types("Nickname (optional)", "Enchantress")
    .presses("Save")
    .isToldOnTop(/no connection/);
  await ada.presses("Cancel").sees("Countess");
  await ada.doesNotSee("Your changes have been saved.").doesNotSee(/no connection/);
  await ada
    .presses("Change profile")
    .isAt("Nickname (optional)")
    .doesNotSee(/no connection/);
});

it("Ada reads her profile as she would write it herself", async () => {
  const held = { nickname: "ادا", birthdate: "1815-12-10", "custom:size": "l", "custom:news": "false" };
  const { ada } = await atProfile(held);
  await ada.sees("December 10, 1815").sees("Large").sees("No");
  expect(page.getByText("ادا").element().tagName).toBe("BDI");
  await ada.presses("Change profile").ticks("Send me news").presses("Save");
  await ada.sees("Yes").doesNotSee("true");
});
