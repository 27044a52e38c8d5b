import type { ProviderOption } from "../../src/forms/provider-buttons.tsx";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { ada } from "../journeys/visitor.ts";

const google = { name: "Google", people: [{ email: ada.email, attributes: { name: "Ada" } }] };

/** A pool that trusts others to say who somebody is. Its pages lead back to the frame of the story. */
export const poolWithProviders = {
  identityProviders: [
    google,
    { name: "SignInWithApple" },
    { name: "Facebook" },
    { name: "LoginWithAmazon" },
    { name: "AcmeSaml", type: "SAML", people: [{ email: "bea@acme.example" }] },
  ],
  appClient: { callbackUrls: [location.origin + location.pathname] },
} satisfies UserPoolOptions;

/** The same for a pool that trusts Google alone. */
export const poolWithGoogle = {
  ...poolWithProviders,
  identityProviders: [google],
} satisfies UserPoolOptions;

/** Those of that pool, its company's in the app's own words. */
export const providers = [
  "Google",
  "Apple",
  "Facebook",
  "Amazon",
  { custom: "AcmeSaml", label: "Sign in with your Acme account" },
] as const satisfies readonly ProviderOption[];
