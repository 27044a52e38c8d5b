/** A mail or SMS that the pool has sent. */
export interface Message {
  /** The full address, unlike the masked one that the client is told. */
  readonly to: string;
  readonly medium: "EMAIL" | "SMS";
  readonly username: string;
  readonly kind: "signUp" | "resend";
  /** Empty for SMS. */
  readonly subject: string;
  readonly body: string;
  readonly code: string;
  /** Milliseconds since 1970, by the pool's clock. */
  readonly at: number;
}

/** What the pool has sent, oldest first. */
export interface Outbox extends Iterable<Message> {
  readonly messages: readonly Message[];
  readonly length: number;
  /** The newest message to this username, address or number. */
  last(nameOrAddress: string): Message | undefined;
  /** The newest code to this username, address or number. Throws when nothing was sent there. */
  lastCode(nameOrAddress: string): string;
  clear(): void;
}
