/** Something going wrong between a client and the pool, `times` times in a row. */
export type Fault = FaultKind & {
  /** @default 1 */
  times?: number;
};

type FaultKind =
  | {
      /** An error by its Cognito name. */
      error: string;
      message?: string;
      /** @default 400 */
      status?: number;
    }
  | {
      /** Nothing comes back: fetch rejects, a socket is cut. With `"reply"` the operation has run by then. */
      drop: true | "reply";
    }
  | {
      /** A page of HTML instead of JSON, as a proxy sends it. */
      html: true;
      /** @default 502 */
      status?: number;
    }
  | {
      /** An empty JSON object with this status. */
      status: number;
    }
  | {
      /** The operation runs, and its answer comes spoilt: its JSON cut off in the middle, or as an object without its fields. */
      answer: "cut" | "empty";
    }
  | {
      /** Milliseconds to wait before the usual answer. */
      slow: number;
    };

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
