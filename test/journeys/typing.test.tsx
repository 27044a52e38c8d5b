import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { field, visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const bySrp = ["InitiateAuth", "RespondToAuthChallenge"];

describe("Nothing", () => {
  it("is no answer to sign-in: each field says so, the first has the keyboard, nothing is sent", async () => {
    const pool = installPool();
    const ada = await visit(<SignIn />);
    await ada
      .presses("Sign in")
      .isTold("Email", "Enter your email.")
      .isTold("Password", "Enter your password.");
    await ada.isAt("Email").types("Email", email).hits("{Enter}").isAt("Password").finds("Email", email);
    expect(asked(pool)).toEqual([]);
  });

  it("is no answer to sign-up, where every question says so in its own words", async () => {
    const pool = installPool({
      attributes: { "custom:flavor": {}, "custom:served": {}, name: { required: true } },
    });
    const ada = await visit(
      <SignUp
        attributes={[
          "phone_number",
          { name: "custom:flavor", label: "Flavour", options: ["Vanilla"], required: true },
          {
            name: "custom:served",
            label: "Cone or cup?",
            control: "radio",
            options: ["Cone", "Cup"],
            required: true,
          },
        ]}
        terms="/terms"
        country="GB"
      />,
    );
    await ada.presses("Create account").isAt("Email");
    await ada
      .isTold("Email", "Enter your email.")
      .isTold("Full name", "Fill this in.")
      .isTold("Phone number", "Enter your phone number.")
      .isTold("Flavour", "Choose one.")
      .isTold("Password", "Enter your password.")
      .sees("Tick this box to continue.");
    await expect.element(page.getByRole("radiogroup")).toHaveAccessibleDescription("Choose one.");
    await ada.types("Email", email).types("Full name", "Ada").types("Phone number", "07700 900123");
    await ada.chooses("Flavour", "Vanilla").hits("{Enter}");
    await expect.element(page.getByRole("radio", { name: "Cone" })).toHaveFocus();
    await page.getByRole("radio", { name: "Cup" }).click();
    await ada.types("Password", password).presses("Create account");
    await expect.element(page.getByRole("checkbox")).toHaveFocus();
    expect(asked(pool)).toEqual([]);
    await ada
      .ticks(/I agree/)
      .presses("Create account")
      .isAt("Code");
    expect(pool.users.get(email)?.attributes).toMatchObject({
      "custom:flavor": "Vanilla",
      "custom:served": "Cup",
    });
  });

  it("but spaces is nothing", async () => {
    installPool({ attributes: { name: { required: true } } });
    const ada = await visit(<SignUp />);
    await ada
      .types("Email", "   ")
      .types("Full name", "   ")
      .types("Password", password)
      .presses("Create account");
    await ada.isTold("Email", "Enter your email.").isTold("Full name", "Fill this in.");
  });
});

describe("A name", () => {
  it("of 2 kB is too long to sign in with, and none of it is lost", async () => {
    const pool = installPool({ signInWith: ["username"] });
    const long = "a".repeat(2048);
    const ada = await visit(<SignIn />);
    await ada.types("Username", long).types("Password", password).presses("Sign in");
    await ada.isTold("Username", "Enter at most 128 characters.").isAt("Username").finds("Username", long);
    expect(asked(pool)).toEqual([]);
  });

  it("of 2 kB is as long as an attribute may be, and of one more too long", async () => {
    const pool = installPool();
    const long = "ä".repeat(2048);
    const ada = await visit(<SignUp attributes={["name"]} />);
    await ada
      .types("Email", email)
      .types("Full name", `${long}ä`)
      .types("Password", password)
      .presses("Create account");
    await ada.isTold("Full name", "Enter at most 2048 characters.").isAt("Full name");
    await ada.types("Full name", long).hits("{Enter}").isAt("Code");
    expect(pool.users.get(email)?.attributes["name"]).toBe(long);
  });

  it.each([
    ["emoji", "Ada 👩🏽‍🔬🍦"],
    ["right-to-left letters", "آدا لوفليس"],
    ["letters from everywhere", "Ægir O’Näme-Łoś 艾达"],
    ["what looks like markup", `<b>"Ada" & 'Co'</b>`],
  ])("with %s arrives as it was typed, without the spaces at its ends", async (_, name) => {
    const pool = installPool();
    const ada = await visit(<SignUp attributes={["name"]} />);
    await ada
      .types("Email", email)
      .types("Full name", `  ${name}  `)
      .types("Password", password)
      .hits("{Enter}")
      .isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees(`You are signed in as ${name}.`);
    expect(pool.users.get(email)?.attributes["name"]).toBe(name);
  });

  it.each([
    ["emoji", "ada🍦"],
    ["right-to-left letters", "آدا"],
    ["no Latin letter", "艾达"],
  ])("of the account with %s signs up and signs in", async (_, name) => {
    const pool = installPool({
      signInWith: ["username"],
      onPreSignUp: ({ response }) => void (response.autoConfirmUser = true),
    });
    const ada = await visit(<SignUp />);
    await ada.types("Username", `\u200f ${name} \u200f`).types("Password", password).hits("{Enter}");
    await ada.sees(`You are signed in as ${name}.`);
    expect(pool.users.list().map(({ username }) => username)).toEqual([name]);
    expect(asked(pool)).toEqual(["SignUp", ...bySrp]);
  });

  it.each([
    ["ada lovelace", "A username can't have spaces in it."],
    [email, "A username can't be an email address."],
  ])("of the account like %s is refused before it is sent", async (name, sentence) => {
    const pool = installPool({ signInWith: ["username", "email"] });
    const ada = await visit(<SignUp attributes={["email"]} />);
    await ada
      .types("Username", name)
      .types("Email", email)
      .types("Password", password)
      .presses("Create account");
    await ada
      .isTold("Username", sentence)
      .isAt("Username")
      .finds("Username", name)
      .finds("Password", password);
    expect(asked(pool)).toEqual([]);
  });
});

describe("An email address", () => {
  it.each(["ada", "ada@example", "ada@@example.com", "ada lovelace@example.com", "ada@example.com."])(
    "like %s is none",
    async (typed) => {
      const pool = installPool();
      const ada = await visit(<SignUp />);
      await ada.types("Email", typed).types("Password", password).presses("Create account");
      await ada
        .isTold("Email", "Enter an email address like name@example.com.")
        .isAt("Email")
        .finds("Email", typed);
      expect(asked(pool)).toEqual([]);
    },
  );

  it("is the same one with spaces at its ends and in capitals", async () => {
    const pool = installPool({ users: [{ email, password }] });
    const ada = await visit(<SignUp />);
    await ada
      .types("Email", `  ${email.toUpperCase()} `)
      .types("Password", password)
      .presses("Create account");
    await ada.isTold("Email", /There is already an account/);
    expect(pool.log.at(-1)?.username).toBe(email.toUpperCase());
  });
});

describe("A phone number", () => {
  const inPhonePool = async (country = "GB") => {
    const pool = installPool({ signInWith: ["phone"] });
    return { pool, ada: await visit(<SignUp country={country} />) };
  };

  it.each([
    ["in national form", "07700 900123", "+447700900123"],
    ["with a plus", "+44 7700 900123", "+447700900123"],
    ["with brackets and dashes", "(07700) 900-123", "+447700900123"],
    ["dialled with 00", "0044 7700 900123", "+447700900123"],
    ["with its country but without a plus", "447700900123", "+447700900123"],
    ["in Arabic digits", "٠٧٧٠٠ ٩٠٠١٢٣", "+447700900123"],
    ["of another country", "+49 170 1234567", "+491701234567"],
  ])("%s is read as what it is", async (_, typed, number) => {
    const { ada, pool } = await inPhonePool();
    await ada.types("Phone number", typed).types("Password", password).presses("Create account");
    await ada.sees(`We sent a code to ${number}.`);
    expect(pool.users.list()[0]?.attributes["phone_number"]).toBe(number);
  });

  it.each(["0770", "+44 7700", "12345678901234567890", "call me"])("like %s is none", async (typed) => {
    const { ada, pool } = await inPhonePool();
    await ada.types("Phone number", typed).types("Password", password).presses("Create account");
    await ada.isTold("Phone number", "Enter a full phone number, like +44 7700 900123.").isAt("Phone number");
    await expect.element(field("Phone number")).not.toHaveValue("");
    await ada.finds("Password", password);
    expect(asked(pool)).toEqual([]);
  });

  it("under the wrong country is refused, and right once the country is", async () => {
    const { ada, pool } = await inPhonePool("US");
    await ada.types("Phone number", "612 34 56 78").types("Password", password).presses("Create account");
    await ada.isTold("Phone number", /^Enter a full phone number/);
    await field("Country").selectOptions("ES");
    await ada.presses("Create account").sees("We sent a code to +34612345678.");
    expect(asked(pool)).toEqual(["SignUp"]);
  });

  it("that Cognito does not take after all is told by its field", async () => {
    const { ada, pool } = await inPhonePool();
    pool.fail("SignUp", { error: "InvalidParameterException", message: "Invalid phone number format." });
    await ada.types("Phone number", "07700 900123").types("Password", password).presses("Create account");
    await ada
      .isTold("Phone number", "This phone number was not accepted. Check the country and the number.")
      .isAt("Phone number");
  });
});

describe("A password", () => {
  it.each([
    ["with spaces in it", "Correct horse  Staple-9"],
    ["with letters from everywhere", "Aa1-Pässwörd-密码-парола-كلمة"],
    ["with emoji", "Aa1-👩🏽‍🔬🍦🍦🍦"],
    ["of 256 signs", `Aa1-${"x".repeat(252)}`],
  ])("%s opens the account it was made with", async (_, typed) => {
    const pool = installPool();
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", typed).presses("Create account").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("You are signed in as ada@example.com.");
  });

  it.each([
    [" Correct-horse-9", "A password can't begin or end with a space."],
    ["Correct-horse-9 ", "A password can't begin or end with a space."],
    ["correct-horse-9", "Choose a password that meets every point on the list."],
    ["Ää1-", "Choose a password that meets every point on the list."],
    [`Aa1-${"x".repeat(253)}`, "Enter at most 256 characters."],
  ])("like %j is refused before it is sent, and stays to be mended", async (typed, sentence) => {
    const pool = installPool();
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", typed).presses("Create account");
    await ada.isTold("Password", sentence).isAt("Password").finds("Password", typed).finds("Email", email);
    expect(asked(pool)).toEqual([]);
  });

  it("that the pool refuses beyond what its settings tell is told by its field", async () => {
    const pool = installPool();
    pool.fail("SignUp", { error: "InvalidPasswordException", message: "Provided password is breached." });
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", password).presses("Create account");
    await ada.isTold("Password", "This password was not accepted. Choose another one.").isAt("Password");
    await ada
      .finds("Email", email)
      .types("Password", `${password}!`)
      .doesNotSee(/not accepted/);
    await ada.hits("{Enter}").isAt("Code");
  });

  it("typed twice has to be the same", async () => {
    const pool = installPool();
    const ada = await visit(<SignUp repeatPassword />);
    await ada.types("Email", email).types("Password", password).types("Repeat password", "Other-horse-9");
    await ada.presses("Create account").isTold("Repeat password", "The two passwords are not the same.");
    expect(asked(pool)).toEqual([]);
    await ada.isAt("Repeat password").types("Repeat password", password).hits("{Enter}").isAt("Code");
  });

  it("is never trimmed at sign-in: with a space at its end it is another one", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", `${password} `).presses("Sign in");
    await ada.isToldOnTop(/^The email or the password is not right/).finds("Password", `${password} `);
  });
});
