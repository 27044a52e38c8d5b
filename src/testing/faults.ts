/** Something going wrong between a client and the pool, `times` times in a row. */
export type Fault = (
  | {
      /** An error by its Cognito name. */ error: string;
      message?: string;
      /** @default 400 */ status?: number;
    }
  | { /** The reply never comes: fetch rejects, a socket is cut. The operation does not run. */ drop: true }
  | {
      /** A page of HTML instead of JSON, as a proxy sends it. */ html: true;
      /** @default 502 */ status?: number;
    }
  | { /** An empty JSON reply with this status. */ status: number }
  | { /** Milliseconds to wait before the usual answer. */ slow: number }
) & { /** @default 1 */ times?: number };

/** Faults that wait for their request. */
export interface Faults {
  add(operation: string, fault: Fault): void;
  /** The oldest fault for this operation, used up by one. */
  take(operation: string): Fault | undefined;
}

export function createFaults(): Faults {
  const waiting: { operation: string; fault: Fault; left: number }[] = [];
  return {
    add(operation, fault) {
      waiting.push({ operation, fault, left: fault.times ?? 1 });
    },
    take(operation) {
      const next = waiting.find(
        (one) => one.left > 0 && (one.operation === "*" || one.operation === operation),
      );
      if (!next) return undefined;
      next.left -= 1;
      return next.fault;
    },
  };
}
