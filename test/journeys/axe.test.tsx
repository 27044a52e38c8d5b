import { fetchAuthSession } from "aws-amplify/auth";
import { describe, it } from "vitest";
import "../../src/theme/styles.css";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { hasNoBarriers } from "../support/axe.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";

describe("No barrier stands", () => {
  it("on the way from the first question to the app, whatever goes wrong on it", async () => {
    const pool = installPool({
      attributes: { "custom:flavor": {}, "custom:served": {}, birthdate: {}, address: {} },
    });
    const ada = await visit(
      <SignUp
        attributes={[
          "phone_number",
          { name: "custom:flavor", label: "Flavour", options: ["Vanilla"], hint: "As on the menu." },
          { name: "custom:served", label: "Cone or cup?", control: "radio", options: ["Cone", "Cup"] },
          { name: "birthdate" },
          { name: "address" },
        ]}
        terms="/terms"
        country="GB"
        signInHref="/sign-in"
        repeatPassword
      />,
    );
    await ada.sees("Create your account");
    await hasNoBarriers();
    await ada.presses("Create account").isTold("Email", "Enter your email.");
    await hasNoBarriers();
    await ada.types("Email", email).types("Phone number", "07700 900123").types("Password", password);
    await ada.types("Repeat password", password).ticks(/I agree/);
    pool.fail("SignUp", { html: true });
    await ada.presses("Create account").isToldOnTop(/on our side/);
    await hasNoBarriers();
    await ada.presses("Create account").isAt("Code");
    await hasNoBarriers();
    const code = pool.outbox.lastCode(email);
    await ada.types("Code", code === "000000" ? "111111" : "000000").isTold("Code", /not right/);
    await hasNoBarriers();
    await ada.types("Code", code).sees("You are signed in.");
    await hasNoBarriers();
  });

  it("at sign-in, at the code of an account that is not confirmed, and at the password after it", async () => {
    const pool = installPool({ users: [{ email, password, status: "UNCONFIRMED" }] });
    const ada = await visit(<SignIn signUpHref="/sign-up" passwordAside={<a href="/reset">Forgot it?</a>} />);
    await ada.sees("Sign in");
    await hasNoBarriers();
    await ada.presses("Sign in").isTold("Password", "Enter your password.");
    await hasNoBarriers();
    await ada.types("Email", email).types("Password", "wrong").presses("Sign in").isAt("Code");
    await hasNoBarriers();
    await ada.types("Code", pool.outbox.lastCode(email)).isAt("Password");
    await hasNoBarriers();
    await ada
      .types("Password", "wrong")
      .hits("{Enter}")
      .isTold("Password", /not right/);
    await hasNoBarriers();
  });

  it("where there is a link to follow, and where there is no way on", async () => {
    const pool = installPool(
      { users: [{ email, password, status: "UNCONFIRMED" }] },
      { signUpVerificationMethod: "link" },
    );
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).hits("{Enter}").presses("I opened the link");
    await ada.sees(/^This account is not confirmed yet/);
    await hasNoBarriers();
    pool.users.confirm(email);
    pool.fail("InitiateAuth", { error: "PasswordResetRequiredException" });
    await ada.presses("I opened the link").sees("Reset your password");
    await hasNoBarriers();
  });

  it("between a person and the way out, and back in", async () => {
    const pool = installPool({ users: [{ email, password }] });
    const ada = await visit(
      <Authenticator>
        <h1>Hello</h1>
        <SignOutButton global confirm />
      </Authenticator>,
    );
    await ada
      .types("Email", email)
      .types("Password", password)
      .hits("{Enter}")
      .presses("Sign out on every device");
    await ada.sees(/^Sign out on every device\?/);
    await hasNoBarriers();
    pool.fail("GlobalSignOut", { drop: true });
    await ada.presses("Sign out on every device").isToldOnTop(/offline/);
    await hasNoBarriers();
    pool.users.forceSignOut(email);
    await fetchAuthSession({ forceRefresh: true }).catch(() => {});
    await ada.sees(/^Your session has ended/);
    await hasNoBarriers();
  });
});
