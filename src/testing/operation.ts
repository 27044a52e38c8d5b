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
  check: (input: ClientProof, settings: Settings) => void = checkClient,
): Operation {
  return async (body, parts) => {
    const input = readInput(members, body);
    check(input, parts.settings);
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
export const attributeName = text({ min: 1, max: 32, pattern: "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+" });
export const confirmationCode = text({ min: 1, max: 2048, pattern: "[\\S]+" });
export const session = text({ min: 20, max: 2048, secret: true });
const anyAccessToken = text({ pattern: "[A-Za-z0-9-_=.]+", secret: true });
export const accessToken = required(anyAccessToken);
/** What operations take that are for people signed in and for people on their way in. */
export const tokenOrSession = { AccessToken: anyAccessToken, Session: session };
export const deviceKey = required(text({ min: 1, max: 55, pattern: "[\\w-]+_[0-9a-f-]+", secret: true }));
export const refreshToken = text({ pattern: "[A-Za-z0-9-_=.]+", secret: true });
export const clientMetadata = texts();
export const clientId = required(text({ min: 1, max: 128, pattern: "[\\w+]+", secret: true }));
export const clientSecret = text({ min: 1, max: 64, pattern: "[\\w+]+", secret: true });
/** What operations of an app client take that know its secret by a hash. */
export const forClient = { ClientId: clientId, SecretHash: text({ max: 128, secret: true }) };

/** Where the operations that belong to an app client say which, and prove it: each in its own way. */
interface ClientProof {
  ClientId?: string;
  SecretHash?: string | undefined;
  ClientSecret?: string | undefined;
  AuthParameters?: Readonly<Record<string, string>> | undefined;
  ChallengeResponses?: Readonly<Record<string, string>> | undefined;
}

/** A public client has no secret, so one is refused. */
function checkClient(input: ClientProof, { clientId }: Settings): void {
  if (input.ClientId !== undefined && input.ClientId !== clientId) {
    throw new CognitoError("ResourceNotFoundException", `User pool client ${input.ClientId} does not exist.`);
  }
  const answers = input.AuthParameters ?? input.ChallengeResponses;
  if ((input.SecretHash ?? input.ClientSecret ?? answers?.SECRET_HASH) !== undefined)
    throw notAuthorized(`Unable to verify secret hash for client ${clientId}`);
}
