import type { AmplifyConfig } from "./amplify-config.ts";
import type { Fault } from "./faults.ts";
import type { LogEntry } from "./log.ts";
import type { OperationName } from "./operations/index.ts";
import type { UserPoolOptions } from "./options.ts";
import type { Outbox } from "./outbox.ts";
import type { Users } from "./users.ts";

/** A Cognito user pool in memory. It speaks Cognito's wire protocol, so the unmodified Amplify client signs in to it. */
export interface UserPool {
  /** `<region>_<name>` */
  readonly id: string;
  readonly clientId: string;
  readonly region: string;
  /** Where requests go: `https://pool.localhost/<id>/`, or the loopback address while `listen()` holds. */
  readonly endpoint: string;
  /** `iss` of the tokens. The keys to check them with are at `<endpoint>.well-known/jwks.json`. */
  readonly issuer: string;
  /** For `Amplify.configure`. */
  readonly config: AmplifyConfig;
  readonly outbox: Outbox;
  readonly users: Users;
  readonly log: readonly LogEntry[];
  /** Answers one request, in any runtime. Rejects with a TypeError, as `fetch` does, when a fault drops the reply. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** Wraps the global `fetch` for this pool's endpoint alone. Returns the way back. */
  install(scope?: { fetch: typeof fetch }): () => void;
  /** Serves the pool over HTTP on 127.0.0.1, with CORS as AWS sends it. Node alone. Port 0, the default, takes a free one. */
  listen(options?: { port?: number }): Promise<{ url: string; close(): Promise<void> }>;
  /** Makes an operation (or `"*"`, any) go wrong. Faults for one operation happen in the order they were asked for. */
  fail(operation: OperationName | "*", fault: Fault): void;
  /** Calls back after outbox, users or log changed. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** The public keys that the tokens are signed with. */
  jwks(): Promise<{ keys: readonly JsonWebKey[] }>;
}

/**
 * Makes a user pool that lives in memory.
 *
 * ```ts
 * const pool = createUserPool({ users: [{ email: "ada@example.com", password: "Correct-horse-9" }] });
 * pool.install();
 * Amplify.configure(pool.config);
 * ```
 */
export function createUserPool(options: UserPoolOptions = {}): UserPool {
  throw new Error(`The pool in memory is not built yet (${Object.keys(options).join(", ")}).`);
}
