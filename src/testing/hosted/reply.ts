import type { Fault } from "../faults.ts";
import { type Answer, faultAnswer, json } from "../protocol.ts";
import type { AuthorizeRequest } from "./state.ts";

/** A refusal as OAuth spells it. */
export interface Refusal {
  error: string;
  description?: string;
}

/** Sends the browser on. */
export const redirect = (location: string, outcome = "ok", headers: Record<string, string> = {}): Answer => ({
  outcome,
  response: new Response(null, { status: 302, headers: { location, ...headers } }),
});

/** Sends the browser back to the app, with what the app asked for or why it does not get it. */
export function backToApp(
  { redirectUri, state }: Pick<AuthorizeRequest, "redirectUri" | "state">,
  result: { code: string } | Refusal,
  headers: Record<string, string> = {},
): Answer {
  const url = new URL(redirectUri);
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined) url.searchParams.append(name, value);
  };
  // In the order in which AWS writes them.
  if ("code" in result) {
    add("code", result.code);
    add("state", state);
    return redirect(url.href, "ok", headers);
  }
  add("error_description", result.description);
  add("state", state);
  add("error", result.error);
  return redirect(url.href, result.error, headers);
}

/** JSON to whoever asked by `fetch`. */
export const reply = (body: object, headers: Record<string, string> = {}): Answer => ({
  outcome: "ok",
  response: json(body, 200, { "cache-control": "no-store", ...headers }, "application/json;charset=UTF-8"),
});

/** A refusal to whoever asked by `fetch`. */
export const refuse = (error: string, status = 400, headers: Record<string, string> = {}): Answer => ({
  outcome: error,
  response: json({ error }, status, headers, "application/json;charset=UTF-8"),
});

/** What a fault puts in the place of a page: an error is spelt as OAuth does, the rest is the weather of all. */
export const hostedFault = (fault: Fault | undefined): Answer | undefined =>
  fault && "error" in fault ? refuse(fault.error, fault.status) : faultAnswer(fault);
