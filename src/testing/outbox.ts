import type { Directory } from "./directory.ts";
import type { PoolState } from "./state.ts";

/** A mail or SMS that the pool has sent. */
export interface Message {
  /** The full address, unlike the masked one that the client is told. */
  readonly to: string;
  readonly medium: "EMAIL" | "SMS";
  readonly username: string;
  readonly kind:
    "signUp" | "resend" | "signIn" | "forgotPassword" | "updateAttribute" | "verifyAttribute" | "invitation";
  /** Empty for SMS. */
  readonly subject: string;
  readonly body: string;
  /** The code, or the temporary password of an invitation. */
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

export function createOutbox(state: PoolState, directory: Directory, changed: () => void): Outbox {
  const last = (nameOrAddress: string) => {
    const username = directory.byAnyName(nameOrAddress)?.username ?? nameOrAddress;
    const isTheirs = ({ to, username: owner }: Message) =>
      owner === username || directory.fold(to) === directory.fold(nameOrAddress);
    return state.messages.findLast(isTheirs);
  };
  return {
    get messages() {
      return state.messages;
    },
    get length() {
      return state.messages.length;
    },
    [Symbol.iterator]: () => state.messages[Symbol.iterator](),
    last,
    lastCode(nameOrAddress) {
      const message = last(nameOrAddress);
      if (message) return message.code;
      const others = [...new Set(state.messages.map(({ to }) => to))].join(", ");
      throw new Error(
        `The pool has sent nothing to "${nameOrAddress}", so there is no code to read. ` +
          (others ? `It has written to ${others}.` : "Its outbox is empty: did the sign-up reach the pool?"),
      );
    },
    clear() {
      state.messages = [];
      changed();
    },
  };
}
