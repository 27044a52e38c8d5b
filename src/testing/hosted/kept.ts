import { randomBytes, toBase64Url } from "../bytes.ts";
import type { PoolState, StoredUser } from "../state.ts";
import type { Authorization, AuthorizeRequest, Grant, HostedSession } from "./state.ts";

const minute = 60_000;
/** AWS documents five minutes for a code. How long it waits for a provider is not documented; Amplify waits as long, too. */
const lifetime = 5 * minute;
/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-user-pool-sessions.html */
const sessionLifetime = 60 * minute;

/** What the hosted pages remember from one request to the next. Everything but a session is good for one use. */
export interface Kept {
  openAuthorization(request: AuthorizeRequest, provider: string): string;
  findAuthorization(state: string): Authorization | undefined;
  takeAuthorization(state: string): Authorization | undefined;
  openGrant(grant: Omit<Grant, "expiresAt">): string;
  takeGrant(code: string): Grant | undefined;
  openSession(user: StoredUser, provider: string | undefined): string;
  findSession(id: string): HostedSession | undefined;
  closeSession(id: string): void;
}

export function createKept(state: PoolState, clock: () => number): Kept {
  const newId = () => toBase64Url(randomBytes(32));
  const find = <One extends { expiresAt: number }>(all: Readonly<Record<string, One>>, id: string) => {
    const one = Object.hasOwn(all, id) ? all[id] : undefined;
    return one && one.expiresAt > clock() ? one : undefined;
  };
  const take = <One extends { expiresAt: number }>(all: Record<string, One>, id: string) => {
    const one = find(all, id);
    delete all[id];
    return one;
  };
  return {
    openAuthorization(request, provider) {
      const id = newId();
      state.authorizations[id] = { request, provider, expiresAt: clock() + lifetime };
      return id;
    },
    findAuthorization: (id) => find(state.authorizations, id),
    takeAuthorization: (id) => take(state.authorizations, id),
    openGrant(grant) {
      const code = crypto.randomUUID();
      state.grants[code] = { ...grant, expiresAt: clock() + lifetime };
      return code;
    },
    takeGrant: (code) => take(state.grants, code),
    openSession({ sub }, provider) {
      const id = newId();
      const expiresAt = clock() + sessionLifetime;
      state.hostedSessions[id] = { sub, expiresAt, ...(provider !== undefined && { provider }) };
      return id;
    },
    findSession: (id) => find(state.hostedSessions, id),
    closeSession: (id) => void delete state.hostedSessions[id],
  };
}
