import type { LoadClient } from "../client/auth-client.ts";
import { readPool } from "../client/pool.ts";
import { watchSession } from "../client/watch-session.ts";
import type { AuthError } from "../flow/error.ts";
import type { SignedInSession, SignedOutReason, TokenOptions, TokenResult } from "../flow/session.ts";
import type { Journey } from "./auth-event.ts";
import { isWayBack } from "../flow/way-back.ts";
import { notLoaded } from "./not-loaded.ts";

/** Who is signed in. */
export type Session =
  /**
   * Not known yet. With an error, it could not be found out (no connection, say), and is tried again by itself. While somebody
   * comes back from a provider, `isReturning` says so.
   */
  | { readonly status: "loading"; readonly error?: AuthError; readonly isReturning?: true }
  /** Nobody; and why, where somebody was. */
  | { readonly status: "signedOut"; readonly reason?: SignedOutReason }
  | SignedInSession;

/** Somebody who has just signed in on this page. */
export interface Newcomer {
  readonly userId: string;
  readonly journey: Journey;
}

export interface SessionStore {
  readonly get: () => Session;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reads the tokens anew; resolves once the session stands. The reason counts only if nobody is signed in then. */
  readonly sync: (reason?: SignedOutReason) => Promise<Session>;
  readonly getToken: (options?: TokenOptions) => Promise<TokenResult>;
  /** Somebody has just answered the last question on this page: reads who, and whatever may be asked of them next is asked. */
  readonly arrive: (newcomer: Newcomer) => Promise<Session>;
  /** Who that was, until there is nothing left to ask of them. */
  readonly newcomer: () => Newcomer | undefined;
  /** There is nothing left to ask. */
  readonly settle: () => void;
}

const stores = new WeakMap<LoadClient, SessionStore>();

/** The one session of a client: Amplify is a singleton, and so is who is signed in. */
export function sessionOf(client: LoadClient): SessionStore {
  const store = stores.get(client) ?? createSessionStore(client);
  stores.set(client, store);
  return store;
}

const isOnWayBack = () => readPool().hasHostedPages && isWayBack();

/**
 * Amplify takes the way back out of the address as soon as it is loaded, so the address is read before. What could not be loaded is
 * asked for again with the session, which says so.
 */
function takeTrip(client: LoadClient): Promise<void> {
  const { href } = location;
  return import("./return-trip.ts")
    .then(({ takeTrip }) => takeTrip(client, readPool(), href))
    .catch(() => {});
}

/** Asked before anything is drawn: whoever comes back is not asked to sign in first. */
const unknown = (): Session =>
  isOnWayBack() ? { status: "loading", isReturning: true } : { status: "loading" };

/** Needed as late as Amplify is. */
const flow = () => import("../flow/session.ts");

/** While a session could not be read, in milliseconds. */
const retryEvery = 5_000;
/** The longest a timer can wait, in milliseconds; longer ones fire at once. */
const longestTimer = 2 ** 31 - 1;

function createSessionStore(client: LoadClient): SessionStore {
  /** Known as far as it was asked for. */
  let known: Session | undefined;
  const get = () => (known ??= unknown());
  let started = 0;
  let applied = 0;
  let inFlight = 0;
  let refreshRefused = false;
  let isGuessed = false;
  let newcomer: Newcomer | undefined;
  let trip: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  /** Loads with the first read. */
  let isSameSession: typeof import("../flow/session.ts").isSameSession | undefined;
  const listeners = new Set<() => void>();

  async function sync(reason?: SignedOutReason): Promise<Session> {
    const turn = ++started;
    inFlight++;
    const next = await read(reason);
    inFlight--;
    // A read that began earlier knows less.
    if (turn > applied) {
      applied = turn;
      apply(next);
    }
    return get();
  }

  async function read(reason: SignedOutReason | undefined): Promise<Session> {
    // Who comes back from a provider comes first.
    if (!trip && isOnWayBack()) trip = takeTrip(client).finally(() => (trip = undefined));
    await trip;
    const result = await flow().then((session) => {
      ({ isSameSession } = session);
      return session.askSession(client);
    }, notLoaded);
    if (result.ok && result.session) return result.session;
    const session = get();
    const isOver = result.ok || result.error.code === "sessionEnded";
    // Without a connection nobody is signed out: the tokens are still there. Unless they were just taken away: then it is the
    // credentials of a guest that could not be had.
    if (!isOver && reason !== "signedOut") {
      return session.status === "loading" ? { status: "loading", error: result.error } : session;
    }
    // Several tell of one sign-out. The first who knows why is right.
    if (session.status === "signedOut" && !(isGuessed && reason)) return session;
    const told = isOver && (refreshRefused || !result.ok) ? "ended" : reason;
    isGuessed = !told && session.status === "signedIn";
    const why = told ?? (isGuessed ? "ended" : undefined);
    return why ? { status: "signedOut", reason: why } : { status: "signedOut" };
  }

  function apply(next: Session): void {
    refreshRefused = false;
    clearTimeout(timer);
    if (stop) timer = nextRead(next);
    const session = get();
    if (next === session) return;
    // Two reads that overlapped found the same: nobody.
    if (next.status === "signedOut" && session.status === "signedOut" && next.reason === session.reason)
      return;
    if (next.status === "signedIn" && session.status === "signedIn" && isSameSession?.(next, session)) {
      // A refresh in the background makes new tokens of the same person: nothing to draw again.
      if (next.expiresAt !== session.expiresAt) known = { ...session, expiresAt: next.expiresAt };
      return;
    }
    if (next.status === "signedOut") newcomer = undefined;
    known = next;
    if (!stop) forgetSoon();
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** Where nobody follows the tokens, what was known of them ages: somebody else may sign in meanwhile. Not at once, as one page gives way to the next. */
  function forgetSoon(): void {
    setTimeout(() => {
      if (!stop) known = undefined;
    }, 0);
  }

  function nextRead(next: Session) {
    if (next.status === "signedOut") return undefined;
    const wait = next.status === "loading" ? retryEvery : Math.max(next.expiresAt - Date.now(), retryEvery);
    return setTimeout(() => void sync(), Math.min(wait, longestTimer));
  }

  function start(): () => void {
    void sync();
    const stopWatching = watchSession((news) => {
      if (news === "changedElsewhere") return void sync("elsewhere");
      // The read that provoked this tells by its own result; to read again now would provoke it for ever.
      if (news === "ended" && inFlight > 0) return void (refreshRefused = true);
      // Amplify reports what another tab did as if it had happened here, but our own listener tells the two apart: let it go first.
      setTimeout(() => void sync(news === "changed" ? undefined : news), 0);
    });
    const onWake = () => {
      if (document.visibilityState === "visible") void sync();
    };
    addEventListener("online", onWake);
    document.addEventListener("visibilitychange", onWake);
    return () => {
      stopWatching();
      clearTimeout(timer);
      removeEventListener("online", onWake);
      document.removeEventListener("visibilitychange", onWake);
    };
  }

  return {
    get,
    sync,
    arrive(who) {
      newcomer = who;
      return sync();
    },
    newcomer: () => newcomer,
    settle() {
      newcomer = undefined;
      tell();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      stop ??= start();
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
        forgetSoon();
      };
    },
    async getToken(options = {}) {
      const result = await flow().then(({ askToken }) => askToken(client, options), notLoaded);
      if (!result.ok && result.error.code === "sessionEnded") await sync();
      return result;
    },
  };
}
