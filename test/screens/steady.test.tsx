import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

it("what Ada is about to press stays where it is, whatever loads and is announced meanwhile", async () => {
  installPool();
  const ada = await visit(<SignUp attributes={["phone_number"]} country="GB" />);
  const place = () => page.getByRole("button", { name: "Create account" }).element().getBoundingClientRect();
  const before = place();
  await page.getByLabelText("Country").hover();
  await expect.poll(() => document.querySelectorAll("option").length).toBeGreaterThan(200);
  await ada.types("Email", "ada@example.com").types("Password", "Correct-horse-9");
  await expect.element(page.getByText("5 of 5 points done")).toBeInTheDocument();
  expect(place()).toEqual(before);
});
