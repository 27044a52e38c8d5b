import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { installPool } from "../support/amplify.ts";
import { countCommits } from "../support/commits.tsx";
import { field, visit } from "../support/visit.tsx";

/** Long enough for whatever loads behind a form, and would render it once more. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

async function shown(screen: ReactNode) {
  const commits = countCommits();
  render(<commits.Counted>{screen}</commits.Counted>);
  await aWhile();
  return commits;
}

describe("A screen stands after two commits: its question, and that nobody is signed in", () => {
  it.each([
    ["SignIn", <SignIn key="" signUpHref="/sign-up" />],
    [
      "SignUp",
      <SignUp key="" attributes={["name", { name: "custom:flavor", options: ["Vanilla"] }]} terms="/terms" />,
    ],
    ["Authenticator", <Authenticator key="">Hello</Authenticator>],
  ])("%s", async (_, screen) => {
    installPool();
    expect((await shown(screen)).count).toBeLessThanOrEqual(2);
  });
});

describe("A key that is typed", () => {
  it("renders nothing on SignIn", async () => {
    installPool();
    const commits = await shown(<SignIn />);
    const ada = await visit(null);
    const before = commits.count;
    await field("Email").click();
    await ada.hits("ada@example.com{Tab}secret").finds("Password", "secret");
    expect(commits.count).toBe(before);
  });
});
