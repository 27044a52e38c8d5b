import { amplifyConfig, type AmplifyConfig } from "./amplify-config.ts";
import { assemble } from "./assemble.ts";
import { randomBytes, toBase64 } from "./bytes.ts";
import { createFaults, type Fault } from "./faults.ts";
import { showPagesInPage, type ShowPagesOptions } from "./hosted/in-page.ts";
import { createHosted, type HostedPath } from "./hosted/index.ts";
import { installFetch, type FetchScope } from "./install.ts";
import type { PublicKey } from "./keys.ts";
import { createLog, type LogEntry } from "./log.ts";
import { type ListenOptions, serve } from "./node.ts";
import type { OperationName } from "./operations/index.ts";
import type { UserPoolOptions } from "./options.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { createKeeper } from "./persist.ts";
import { createResponder } from "./respond.ts";
import { seedUsers } from "./seed-users.ts";
import { readSettings } from "./settings.ts";
import { emptyState } from "./state.ts";
import { createUsers, type Users } from "./users.ts";

/** A Cognito user pool in memory. It speaks Cognito's wire protocol, so the unmodified Amplify client signs in to it. */
export interface UserPool {
  /** `<region>_<name>` */
  readonly id: string;
  readonly clientId: string;
  readonly region: string;
  /** Where requests go: `https://pool.localhost/<id>/`, or the loopback address while `listen()` holds. */
  readonly endpoint: string;
  /** The host of the hosted pages, where the pool has them, or the loopback address while `listen({ https })` holds. */
  readonly domain: string | undefined;
  /** `iss` of the tokens. The keys to check them with are at `<endpoint>.well-known/jwks.json`. */
  readonly issuer: string;
  /** For `Amplify.configure`. */
  readonly config: AmplifyConfig;
  readonly outbox: Outbox;
  readonly users: Users;
  readonly log: readonly LogEntry[];
  /** Answers one request, in any runtime. Rejects with a TypeError, as `fetch` does, when a fault drops the reply. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** Wraps the global `fetch` for this pool's endpoint and domain alone. Returns the way back. */
  install(scope?: FetchScope): () => void;
  /**
   * Shows the hosted pages within this page when it would leave for them, in a dialog; then goes where they lead. That loads
   * the app anew, so `persist` the pool. For browsers with a Navigation API. Returns the way to stop.
   */
  showPages(options?: ShowPagesOptions): () => void;
  /**
   * Serves the pool on the loopback address, with CORS as AWS sends it. Node alone. Port 0, the default, takes a free one.
   * Amplify goes to the hosted pages by `https` alone: with `https: true` the pool makes a certificate for `localhost` that
   * a browser has to be told to take (`ignoreHTTPSErrors` of Playwright), or give it one that yours trusts.
   */
  listen(options?: ListenOptions): Promise<{ url: string; close(): Promise<void> }>;
  /** Makes an operation (or `"*"`, any) go wrong. Faults for one operation happen in the order they were asked for. */
  fail(operation: OperationName | HostedPath | "*", fault: Fault): void;
  /** Calls back after outbox, users or log changed. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** The public keys that the tokens are signed with. */
  jwks(): Promise<{ keys: PublicKey[] }>;
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
  checkRuntime();
  const keeper = createKeeper(options.persist);
  const kept = keeper?.read();
  const settings = readSettings(options, kept);
  const isSame = kept?.id === settings.id && kept.clientId === settings.clientId;
  const fresh = emptyState(settings.id, settings.clientId, toBase64(randomBytes(32)));
  // What was kept by an older version of the kit lacks what is new since.
  const state = isSame ? { ...fresh, ...kept } : fresh;

  const listeners = new Set<() => void>();
  const hashing = new Set<Promise<void>>();
  // A state kept without a password that is still being hashed would lock its owner out after a reload.
  const save = () => void (hashing.size === 0 && keeper?.save(state));
  const changed = () => {
    save();
    for (const listener of listeners) listener();
  };
  const parts = assemble(settings, state, options, save);
  const users = createUsers(state, parts, {
    changed,
    hashing(work) {
      const done = work.finally(() => {
        hashing.delete(done);
        save();
      });
      hashing.add(done);
    },
  });
  seedUsers(options.users ?? [], state, users, isSame);

  const faults = createFaults();
  const log = createLog(state, parts.clock);
  const respond = createResponder(parts, {
    faults,
    hosted: createHosted(parts, state),
    latency: options.latency,
    note(operation, body, outcome) {
      log.add(operation, body, outcome);
      changed();
    },
    async ready() {
      keeper?.refresh(state);
      await Promise.all(hashing);
    },
  });
  let listening: string | undefined;
  const endpoint = () => listening ?? `https://pool.localhost/${settings.id}/`;
  const hosted = () => {
    const host = listening?.startsWith("https:") ? { domain: new URL(listening).host } : {};
    return settings.hosted && { ...settings.hosted, ...host };
  };
  const fetchPool: UserPool["fetch"] = (input, init) => respond(new Request(input, init));

  return {
    id: settings.id,
    clientId: settings.clientId,
    region: settings.region,
    issuer: settings.issuer,
    get endpoint() {
      return endpoint();
    },
    get domain() {
      return hosted()?.domain;
    },
    get config() {
      return amplifyConfig(settings, endpoint(), hosted());
    },
    get log() {
      return log.entries();
    },
    outbox: createOutbox(state, parts.directory, changed),
    users,
    fetch: fetchPool,
    install(scope = globalThis) {
      const pages = () => (settings.hosted ? [`https://${hosted()?.domain}/`] : []);
      return installFetch(scope, () => [endpoint(), ...pages()], fetchPool);
    },
    showPages: (options = {}) => showPagesInPage(() => `https://${hosted()?.domain}`, fetchPool, options),
    async listen(options = {}) {
      const server = await serve(respond, { ...options, host: "127.0.0.1" });
      listening = server.url;
      return {
        url: server.url,
        async close() {
          listening = undefined;
          await server.close();
        },
      };
    },
    fail: (operation, fault) => faults.add(operation, fault),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    jwks: () => parts.signer.jwks(),
  };
}

function checkRuntime(): void {
  if (globalThis.crypto?.subtle) return;
  throw new Error(
    "The pool in memory signs tokens with WebCrypto, which browsers offer on https:// and on http://localhost alone. " +
      "Open this page at one of those.",
  );
}
