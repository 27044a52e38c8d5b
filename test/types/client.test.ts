import * as auth from "aws-amplify/auth";
import { expectTypeOf, it } from "vitest";
import type { AuthClient, LoadClient } from "../../src/index.ts";

it("Amplify's functions are a client but for one verb, which an app may bring along", () => {
  const client = { ...auth, signOutEverywhere: () => Promise.resolve() };
  expectTypeOf(client).toExtend<AuthClient>();
  expectTypeOf(() => Promise.resolve(client)).toExtend<LoadClient>();
  expectTypeOf(auth).not.toExtend<AuthClient>();
});

it("An app may put a function of its own in the place of one of them", () => {
  const withOwn = (client: AuthClient) => ({
    ...client,
    signUp: (input: auth.SignUpInput) => client.signUp({ ...input, username: input.username.toLowerCase() }),
  });
  expectTypeOf(withOwn).returns.toExtend<AuthClient>();
});
