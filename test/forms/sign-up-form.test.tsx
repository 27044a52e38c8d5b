import type { ReactNode } from "react";
import { expect, it, vi } from "vitest";
import * as z from "zod/mini";
import type { PoolSettings } from "../../src/client/pool.ts";
import { toError } from "../../src/flow/error.ts";
import { SignUpForm } from "../../src/forms/sign-up-form.tsx";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { visit } from "../support/visit.tsx";

const password = "Correct-horse-9";
const inPool = (pool: Partial<PoolSettings>, form: ReactNode) => (
  <AuthProvider pool={pool}>{form}</AuthProvider>
);
const submit = () => vi.fn<(answer: unknown) => void>();

it("hands on what makes an account, the address that it is called by among its attributes", async () => {
  const onSubmit = submit();
  const attributes = [
    { name: "nickname" },
    { name: "custom:flavor", label: "Flavour", options: ["Vanilla"] },
  ] as const;
  const ada = await visit(
    inPool({ signInWith: ["email"] }, <SignUpForm attributes={attributes} onSubmit={onSubmit} />),
  );
  await ada
    .types("Email", " ada@example.com ")
    .chooses("Flavour (optional)", "Vanilla")
    .types("Password", password);
  await ada.presses("Create account");
  await expect
    .poll(() => onSubmit.mock.calls)
    .toEqual([
      [
        {
          username: "ada@example.com",
          password,
          attributes: { email: "ada@example.com", "custom:flavor": "Vanilla" },
        },
      ],
    ]);
});

it("asks for what the pool requires, once, in the words of the app where it has some", async () => {
  const onSubmit = submit();
  const ada = await visit(
    inPool(
      { signInWith: ["username"], requiredAttributes: ["email", "name"] },
      <SignUpForm
        attributes={[{ name: "name", label: "What may we call you?", required: true }]}
        onSubmit={onSubmit}
      />,
    ),
  );
  await ada.types("Username", "ada").types("Email", "ada@example.com").types("What may we call you?", "Ada");
  await ada.doesNotSee("Full name").types("Password", password).hits("{Enter}");
  await expect
    .poll(() => onSubmit.mock.calls.flat())
    .toMatchObject([{ attributes: { email: "ada@example.com", name: "Ada" } }]);
});

it("checks an attribute by the app's own schema, and says the app's own sentence", async () => {
  const onSubmit = submit();
  const validate = z.string().check(z.regex(/^[A-Z]{2}\d+$/, "A badge looks like AB12."));
  const badge = { name: "custom:badge", label: "Badge", required: true, validate } as const;
  const ada = await visit(<SignUpForm attributes={[badge]} onSubmit={onSubmit} />);
  await ada
    .types("Username", "ada")
    .types("Badge", "12")
    .types("Password", password)
    .presses("Create account");
  await ada.isTold("Badge", "A badge looks like AB12.").isAt("Badge").types("Badge", "AB12").hits("{Enter}");
  await expect.poll(() => onSubmit.mock.calls).toHaveLength(1);
});

it("says a refusal of the address by the field that asks for it", async () => {
  const cause = Object.assign(new Error("Invalid email address format."), {
    name: "InvalidParameterException",
  });
  const ada = await visit(
    inPool({ signInWith: ["email"] }, <SignUpForm error={toError(cause, "signUp")} onSubmit={() => {}} />),
  );
  await ada
    .isTold("Email", "This email address was not accepted. Check it for typing mistakes.")
    .isAt("Email");
});

it("lets Ada choose between an address and a number where the pool takes either", async () => {
  const onSubmit = submit();
  const ada = await visit(
    inPool({ signInWith: ["email", "phone"] }, <SignUpForm country="GB" onSubmit={onSubmit} />),
  );
  await ada.types("Email or phone number", "07700 900123").types("Password", password).hits("{Enter}");
  await expect
    .poll(() => onSubmit.mock.calls.flat())
    .toEqual([{ username: "+447700900123", password, attributes: { phone_number: "+447700900123" } }]);
});
