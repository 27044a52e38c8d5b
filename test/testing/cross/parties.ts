import { createUserPool } from "../../../src/testing/index.ts";
import { localCode } from "./cognito-local.ts";

/** Whoever answers: the pool, or cognito-local. */
export interface Party {
  endpoint: string;
  poolId: string;
  clientId: string;
  /** The newest code that was sent to this person. */
  code(name: string): string;
  /** An administrator adds somebody with a temporary password. */
  invite(username: string, password: string): Promise<void>;
}

export type SignInWith = "username" | "email";

/** A pool with an email to verify, a custom attribute and a client for passwords. */
export async function poolParty(signInWith: SignInWith): Promise<Party & { stop(): Promise<void> }> {
  const pool = createUserPool({
    signInWith: [signInWith],
    attributes: { "custom:flavour": {} },
    verify: ["email"],
    mfa: { methods: ["totp"] },
    appClient: { flows: ["USER_PASSWORD_AUTH", "REFRESH_TOKEN_AUTH"] },
  });
  const server = await pool.listen();
  return {
    endpoint: server.url,
    poolId: pool.id,
    clientId: pool.clientId,
    code: (name) => pool.outbox.lastCode(name),
    async invite(name, password) {
      const status = "FORCE_CHANGE_PASSWORD";
      pool.users.add({
        ...(signInWith === "email" ? { email: name } : { username: name }),
        password,
        status,
      });
    },
    stop: () => server.close(),
  };
}

/** The same at cognito-local, made through its own API. */
export async function localParty(endpoint: string, signInWith: SignInWith): Promise<Party> {
  const { UserPool } = await ask(endpoint, "CreateUserPool", {
    PoolName: signInWith,
    UsernameAttributes: signInWith === "email" ? ["email"] : [],
    AutoVerifiedAttributes: ["email"],
    MfaConfiguration: "OPTIONAL",
    Schema: [{ Name: "flavour", AttributeDataType: "String" }],
  });
  const { Id: poolId } = UserPool as { Id: string };
  const { UserPoolClient } = await ask(endpoint, "CreateUserPoolClient", {
    UserPoolId: poolId,
    ClientName: "client",
    ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    PreventUserExistenceErrors: "ENABLED",
  });
  const { ClientId: clientId } = UserPoolClient as { ClientId: string };
  return {
    endpoint,
    poolId,
    clientId,
    code: () => localCode,
    async invite(Username, TemporaryPassword) {
      const UserAttributes = signInWith === "email" ? [{ Name: "email", Value: Username }] : [];
      await ask(endpoint, "AdminCreateUser", {
        UserPoolId: poolId,
        Username,
        TemporaryPassword,
        UserAttributes,
        MessageAction: "SUPPRESS",
      });
    },
  };
}

/** One request, as any client sends it. */
export async function ask(
  endpoint: string,
  operation: string,
  input: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  });
  return (await response.json()) as Record<string, unknown>;
}
