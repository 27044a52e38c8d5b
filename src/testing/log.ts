/** One request the pool answered. Never holds a password, code or token. */
export interface LogEntry {
  /** Milliseconds since 1970, by the pool's clock. */
  readonly at: number;
  /** The operation's name on the wire, known or not. */
  readonly operation: string;
  /** `"ok"`, the name of the error, or what a fault did to the reply (`"dropped"`, `"html"`). */
  readonly outcome: string;
  /** As the client sent it, or as the token or session names it. */
  readonly username?: string;
}
