import { expect, it } from "vitest";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const flavours = ["Vanilla", "Cookie Dough"];
const flavour = {
  name: "custom:favorite_flavor",
  label: "Favourite flavour",
  control: "select",
  options: flavours,
  required: true,
} as const;
const withFlavour = { attributes: { "custom:favorite_flavor": {} } };

it("takes Ada from the form through the code of her email into the app", async () => {
  const pool = installPool(withFlavour);
  const ada = await visit(
    <SignUp attributes={["email", { name: "phone_number" }, flavour]} terms="/terms" country="GB" />,
  );
  await ada.types("Email", "ada@example.com").chooses("Favourite flavour", "Cookie Dough");
  await ada
    .types("Password", "Correct-horse-9")
    .ticks(/I agree/)
    .presses("Create account");
  await ada.sees("Check your email").sees("ada@example.com").isAt("Code");
  await ada.types("Code", pool.outbox.lastCode("ada@example.com"));
  await ada.sees("You are signed in as ada@example.com.");
  expect(pool.users.get("ada@example.com")?.attributes).toMatchObject({
    "custom:favorite_flavor": "Cookie Dough",
  });
});

it("keeps what Ada typed when she comes back from the code to mend her address", async () => {
  installPool(withFlavour);
  const ada = await visit(<SignUp attributes={["email", flavour]} terms="/terms" />);
  await ada.types("Email", "ada@exmaple.com").chooses("Favourite flavour", "Vanilla");
  await ada
    .types("Password", "Correct-horse-9")
    .ticks(/I agree/)
    .presses("Create account");
  await ada.presses("Wrong address?");
  await ada
    .finds("Email", "ada@exmaple.com")
    .finds("Favourite flavour", "Vanilla")
    .finds("Password", "Correct-horse-9");
});

it("shows the app to whoever is in, and takes the typed name from sign-in to sign-up", async () => {
  installPool();
  const ada = await visit(<Authenticator>{({ user }) => <p>Hello {user.email}</p>}</Authenticator>);
  await ada.types("Email", "ada@example.com").presses("Create an account");
  await ada.sees("Create your account").finds("Email", "ada@example.com");
});
