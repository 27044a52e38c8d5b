import { CognitoError, notAuthorized } from "./cognito-error.ts";
import { type Input, type Member, readInput, required, text, texts } from "./members.ts";
import type { Parts } from "./parts.ts";
import type { Settings } from "./settings.ts";

/** An operation as the protocol calls it: a JSON body in, a JSON body out, or a CognitoError thrown. */
export type Operation = (body: Readonly<Record<string, unknown>>, parts: Parts) => Promise<object>;

/** Binds what a request must look like to what then happens. */
export function operation<Members extends Record<string, Member<unknown>>>(
  members: Members,
  run: (input: Input<Members>, parts: Parts) => object | Promise<object>,
): Operation {
  return async (body, parts) => {
    const input = readInput(members, body);
    checkClient(input, parts.settings);
    return run(input, parts);
  };
}

/** Members that several operations share, with the limits of the service's model. */
export const username = text({
  min: 1,
  max: 128,
  pattern: "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+",
  secret: true,
});
export const password = text({ max: 256, pattern: "^[\\S]+.*[\\S]+$", secret: true });
export const confirmationCode = text({ min: 1, max: 2048, pattern: "[\\S]+" });
export const session = text({ min: 20, max: 2048, secret: true });
export const accessToken = required(text({ pattern: "[A-Za-z0-9-_=.]+", secret: true }));
export const refreshToken = text({ pattern: "[A-Za-z0-9-_=.]+", secret: true });
export const clientMetadata = texts();
/** What operations of an app client take. A public client has no secret, so a hash is refused. */
export const forClient = {
  ClientId: required(text({ min: 1, max: 128, pattern: "[\\w+]+", secret: true })),
  SecretHash: text({ max: 128, secret: true }),
};

function checkClient(
  input: { ClientId?: string; SecretHash?: string | undefined },
  { clientId }: Settings,
): void {
  if (input.ClientId !== undefined && input.ClientId !== clientId) {
    throw new CognitoError("ResourceNotFoundException", `User pool client ${input.ClientId} does not exist.`);
  }
  if (input.SecretHash !== undefined)
    throw notAuthorized(`Unable to verify secret hash for client ${clientId}`);
}
