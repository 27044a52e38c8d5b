import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, onTestFinished } from "vitest";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { field, visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";

/** The page as a server sent it, before any script has run; and how React comes to it. A complaint of React's fails the test. */
function served(screen: ReactNode) {
  const container = document.body.appendChild(document.createElement("div"));
  onTestFinished(() => container.remove());
  container.innerHTML = renderToString(screen);
  return { html: container.innerHTML, hydrate: () => render(screen, { container, hydrate: true }) };
}

it("SignIn takes over what Ada typed before React was there", async () => {
  const pool = installPool({ users: [{ email, password }] });
  const page = served(<SignIn signUpHref="/sign-up" />);
  const ada = await visit(null);
  await ada.types("Email", email).types("Password", password);
  page.hydrate();
  await ada.finds("Email", email).presses("Sign in").sees("You are signed in.");
  expect(asked(pool)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
});

it("SignUp takes over the name, the number, the flavour, the password and the tick", async () => {
  const pool = installPool({ attributes: { "custom:flavor": {} } });
  const page = served(
    <SignUp
      attributes={[
        "phone_number",
        { name: "custom:flavor", label: "Flavour", options: ["Vanilla"], required: true },
      ]}
      terms="/terms"
      country="GB"
    />,
  );
  const ada = await visit(null);
  await ada.types("Email", email).types("Phone number", "07700 900123").chooses("Flavour", "Vanilla");
  await ada.types("Password", password).ticks(/I agree/);
  page.hydrate();
  await ada.finds("Phone number", "07700 900123").presses("Create account").isAt("Code");
  expect(pool.users.get(email)?.attributes).toMatchObject({
    phone_number: "+447700900123",
    "custom:flavor": "Vanilla",
  });
});

it("an Authenticator begins with its fallback, and leaves the first question to the browser", async () => {
  installPool();
  const page = served(<Authenticator fallback={<p>One moment</p>}>Hello</Authenticator>);
  expect(page.html).toBe("<p>One moment</p>");
  page.hydrate();
  await (await visit(null)).sees("Sign in").doesNotSee("One moment");
  await expect.element(field("Email")).toBeVisible();
});
