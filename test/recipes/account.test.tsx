import * as auth from "aws-amplify/auth";
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { AccountPage, Header, SecurityPage } from "../../stories/recipes/account.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

async function signedIn() {
  const person = { email: "ada@example.com", password: "Correct-horse-9" };
  const ada = { ...person, attributes: { name: "Ada Lovelace" } };
  installPool({ attributes: { name: {} }, mfa: { methods: ["totp"] }, users: [ada] });
  await auth.signIn({ username: person.email, password: person.password });
}

/** The sections that stand on the page, from the top. */
const sections = () => {
  const headings = page.getByRole("heading", { level: 2 });
  return expect.poll(() => headings.elements().map(({ textContent }) => textContent));
};

it("The button leads Ada to the app's own page of her account", async () => {
  await signedIn();
  const ada = await visit(<Header />);
  await ada.presses(/Ada Lovelace/);
  await expect.element(page.getByRole("link", { name: "Your orders" })).toBeVisible();
  const link = page.getByRole("link", { name: "Your account" });
  await expect.element(link).toHaveAttribute("href", "#account");
});

it("The page has a section of the app's among those of the kit, in the app's order", async () => {
  await signedIn();
  const ada = await visit(<AccountPage />);
  await ada.sees("Nine scoops bought: the tenth is on us.");
  await sections().toEqual(["Profile", "Email", "Scoop card", "Sign out", "Delete account"]);
});

it("Sections stand on a page of the app's own", async () => {
  await signedIn();
  await visit(<SecurityPage />);
  await sections().toEqual(["Password", "Second step at sign-in"]);
});
