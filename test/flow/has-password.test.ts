import { expect, it } from "vitest";
import { mayHavePassword } from "../../src/flow/has-password.ts";

const google = { providerName: "Google", userId: "1234" };

it.each([
  ["made by a provider", "google_1234", [google], false],
  ["linked to a provider", "ada", [google], true],
  ["of the pool alone", "ada", undefined, true],
])("An account %s: %s", (_, username, identities, expected) => {
  expect(mayHavePassword({ id: "1", username, claims: { identities } })).toBe(expected);
});
