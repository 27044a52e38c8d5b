import type { ConfirmSignUpStep } from "./to-step.ts";

/** Cognito's codes for a new account live 24 hours, so a step that waits for one is not worth keeping longer. */
const lifetime = 24 * 60 * 60 * 1000;

/**
 * An account that waits for its code, kept over a reload of this tab: its name and where the code went, never a password
 * or a code. Storage that is full or forbidden only costs the person the resumed step.
 */
export function unconfirmedAccount(clientId: string | undefined) {
  const key = `cognito-kit.unconfirmed.${clientId}`;
  return {
    remember({ username, userId, sentTo, sentAt }: ConfirmSignUpStep): void {
      tryStorage((storage) =>
        storage.setItem(key, JSON.stringify({ username, userId, sentTo, sentAt: sentAt ?? Date.now() })),
      );
    },
    recall(): ConfirmSignUpStep | undefined {
      return tryStorage((storage) => {
        const kept = JSON.parse(storage.getItem(key) ?? "null") as Partial<ConfirmSignUpStep> | null;
        const isFresh = typeof kept?.sentAt === "number" && Date.now() - kept.sentAt < lifetime;
        if (!isFresh || typeof kept.username !== "string") return undefined;
        return { ...kept, username: kept.username, name: "confirmSignUp" };
      });
    },
    forget(): void {
      tryStorage((storage) => storage.removeItem(key));
    },
  };
}

function tryStorage<Value>(work: (storage: Storage) => Value): Value | undefined {
  try {
    return work(globalThis.sessionStorage);
  } catch {
    return undefined;
  }
}
