import type { UserPool } from "../../src/testing/index.ts";

/** A reply with its error, if it is one, as a client without any library sees it. */
export interface Reply {
  status: number;
  error?: string;
  message?: string;
  body: Record<string, unknown>;
}

/** Sends one operation, spelled out as on the wire. The app client's id goes along where the operation takes it. */
export async function send(pool: UserPool, operation: string, input: object = {}): Promise<Reply> {
  const withClient = "AccessToken" in input ? input : { ClientId: pool.clientId, ...input };
  const response = await post(pool, operation, JSON.stringify(withClient));
  const body = (await response.json()) as Record<string, unknown>;
  return {
    status: response.status,
    body,
    ...(typeof body.__type === "string" && { error: body.__type }),
    ...(typeof body.message === "string" && { message: body.message }),
  };
}

export function post(pool: UserPool, operation: string, body: string): Promise<Response> {
  return pool.fetch(pool.endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body,
  });
}

/** Signs in with the password in clear and gives the tokens, or throws the error's name and words. */
export async function signIn(pool: UserPool, USERNAME: string, PASSWORD: string): Promise<Tokens> {
  const reply = await send(pool, "InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME, PASSWORD },
  });
  if (reply.error) throw new Error(`${reply.error}: ${reply.message}`);
  return reply.body.AuthenticationResult as Tokens;
}

export interface Tokens {
  AccessToken: string;
  IdToken: string;
  RefreshToken: string;
  ExpiresIn: number;
}

export const refresh = (pool: UserPool, RefreshToken: string) =>
  send(pool, "GetTokensFromRefreshToken", { RefreshToken });

/** The claims of a token, unchecked. */
export const claims = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>;

/** A clock that the test holds. */
export function heldClock(start = Date.UTC(2026, 10, 24)) {
  let now = start;
  return {
    read: () => now,
    pass: ({ seconds = 0, minutes = 0, hours = 0, days = 0 }) => {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}
