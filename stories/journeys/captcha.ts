import type { UserPoolOptions } from "../../src/testing/index.ts";
import { customMessage, preSignUp } from "../recipes/trigger-lambdas.ts";

/** Stands in for a captcha's service: each token that its script gave is good once. */
const given = new Set<string>();

export async function newToken(): Promise<string> {
  const token = crypto.randomUUID();
  given.add(token);
  return token;
}

/** A pool whose triggers are the Lambdas of the recipe. */
export const triggers = {
  onPreSignUp: preSignUp(async (token = "") => given.delete(token)),
  onCustomMessage: customMessage,
} satisfies UserPoolOptions;
