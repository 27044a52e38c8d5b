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
