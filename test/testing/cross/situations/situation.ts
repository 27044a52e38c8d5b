import type { UserPool, UserPoolOptions } from "../../../../src/testing/index.ts";
import { send, signIn } from "../../wire.ts";

/** One reply of the pool: its outcome (`"ok"` or the error's name), who is there, and the request that brings it about. */
export type Situation = [
  outcome: string,
  when: string,
  options: UserPoolOptions,
  /** Does what comes before and gives the members of the request. */
  ask: (pool: UserPool) => object | Promise<object>,
];

/** By the operation that replies. */
export type Situations = Readonly<Record<string, readonly Situation[]>>;

export const password = "Correct-horse-9";
export const ada = "ada@example.com";
export const users = [{ email: ada, password }];
export const unconfirmed: UserPoolOptions = { users: [{ email: ada, password, status: "UNCONFIRMED" }] };
/** A pool that tells who exists. */
export const talkative: UserPoolOptions = { users, appClient: { preventUserExistenceErrors: false } };

export const newcomer = { Username: "bo@example.com", Password: password };
export const otherClient = { ClientId: "another" };
export const hash = { SecretHash: "c2VjcmV0" };

/** Stands in for a trigger that refuses. */
export const failing = () => {
  throw new Error("no");
};

export async function times(count: number, work: () => Promise<unknown>) {
  for (let n = 0; n < count; n++) await work();
}

export const coded = (Username: string, ConfirmationCode = "123456") => ({ Username, ConfirmationCode });

/** Signs a newcomer up and gives what confirms him. */
export async function confirmation(pool: UserPool, code?: string) {
  await send(pool, "SignUp", newcomer);
  return coded(newcomer.Username, code ?? pool.outbox.lastCode(newcomer.Username));
}

export async function refreshToken(pool: UserPool) {
  const { RefreshToken } = await signIn(pool, ada, password);
  return { RefreshToken };
}

export async function accessToken(pool: UserPool, name = ada) {
  const { AccessToken } = await signIn(pool, name, password);
  return { AccessToken };
}

/** The token of someone who is gone. */
export async function afterDeletion(pool: UserPool) {
  const token = await accessToken(pool);
  pool.users.delete(ada);
  return token;
}
