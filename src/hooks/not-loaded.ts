import type { AuthError } from "../flow/error.ts";

/** A part of the kit that loads later did not load: for a person, there is no connection. */
export function notLoaded(cause: unknown): { readonly ok: false; readonly error: AuthError } {
  const message = "A part of cognito-kit did not load.";
  return { ok: false, error: { code: "offline", name: "NetworkError", message, cause } };
}
