import type {
  CustomMessage,
  CustomMessageEvent,
  PreSignUpEvent,
  UserPoolOptions,
} from "../../src/testing/index.ts";
import { customMessage, preSignUp } from "../recipes/trigger-lambdas.ts";

/** Stands in for a captcha's service: each token that its script gave is good once. */
const given = new Set<string>();

export async function newToken(): Promise<string> {
  const token = crypto.randomUUID();
  given.add(token);
  return token;
}

const check = preSignUp(async (token = "") => given.delete(token));

/** A pool whose triggers are the Lambdas of the recipe. */
export const triggers = {
  onPreSignUp: async ({ attributes: userAttributes, clientMetadata }: PreSignUpEvent) =>
    void (await check({ request: { userAttributes, clientMetadata }, response: {} })),
  onCustomMessage({ attributes, clientMetadata, codeParameter }: CustomMessageEvent): CustomMessage {
    const { response } = customMessage({
      request: { userAttributes: attributes, clientMetadata, codeParameter },
      response: { emailSubject: "", emailMessage: "" },
    });
    return { subject: response.emailSubject, body: response.emailMessage };
  },
} satisfies UserPoolOptions;
