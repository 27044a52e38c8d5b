import type { Faults } from "./faults.ts";
import type { Hosted } from "./hosted/index.ts";
import { hostedFault } from "./hosted/reply.ts";
import type { Signer } from "./keys.ts";
import type { UserPoolOptions } from "./options.ts";
import type { Parts } from "./parts.ts";
import { answer, faultAnswer, json, preflight, readBody, readTarget, spoil } from "./protocol.ts";

interface Surroundings {
  faults: Faults;
  hosted: Hosted;
  latency: UserPoolOptions["latency"];
  note(operation: string, body: Readonly<Record<string, unknown>>, outcome: string): void;
  /** Settles when the state is fit to answer from. */
  ready(): Promise<void>;
}

/** The way of a request through the pool: weather first, then the operation, then the log. */
export function createResponder(
  parts: Parts & { signer: Signer },
  { faults, hosted, latency, note, ready }: Surroundings,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method === "OPTIONS") return preflight(request.headers);
    const { pathname } = new URL(request.url);
    if (request.method === "GET" && pathname.endsWith("/.well-known/jwks.json")) {
      return json(await parts.signer.jwks());
    }
    const page = hosted(pathname);
    const operation = page ? pathname : readTarget(request.headers);
    const body = page ? {} : readBody(await request.text());
    const fault = faults.take(operation);
    const usual = typeof latency === "function" ? latency() : (latency ?? 0);
    await wait(usual + (fault && "slow" in fault ? fault.slow : 0), request.signal);
    await ready();
    const isLost = fault !== undefined && "drop" in fault;
    if (isLost && fault.drop !== "reply") {
      note(operation, body ?? {}, "dropped");
      throw new TypeError("Failed to fetch");
    }
    const refusal = page ? hostedFault(fault) : faultAnswer(fault);
    const reply = () => (page ? page(request) : answer(operation, body, parts));
    const { outcome, response } = refusal ?? (await spoil(fault, await reply()));
    note(operation, body ?? {}, outcome);
    if (isLost) throw new TypeError("Failed to fetch");
    return response;
  };
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
