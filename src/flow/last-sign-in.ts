import type { FirstFactor, PoolSettings } from "../client/pool.ts";
import { keptInBrowser, keptInTab } from "../client/kept.ts";

/** How somebody signed in last on this browser who wanted their name to be remembered. */
export interface LastSignIn {
  /** Their name, as they gave it. */
  readonly username: string;
  /** What they began with, where that is known. */
  readonly factor?: FirstFactor;
}

/** A name and a way to sign in that are remembered for the next time: never a password, a code or a token. Signing out keeps them. */
export function lastSignIn({
  clientId,
  preferredFactor,
}: Pick<PoolSettings, "clientId" | "preferredFactor">) {
  const kept = keptInBrowser(`cognito-kit.last-sign-in.${clientId}`);
  // The one under way, which may be asked a question and outlive a reload before it has succeeded.
  const wanted = keptInTab(`cognito-kit.remember-sign-in.${clientId}`);
  return {
    recall: () => read(kept.recall()),
    forget(): void {
      kept.forget();
      wanted.forget();
    },
    /** Has this name remembered once it has signed in. */
    want: (username: string): void => wanted.remember({ username }),
    /** A sign-in begins: by another name, it is not the one that is wanted. */
    begin({ username, password, factor }: Attempt): void {
      if (read(wanted.recall())?.username !== username) return wanted.forget();
      const first = password === undefined ? (factor ?? preferredFactor) : "password";
      wanted.remember({ username, factor: first });
    },
    /** It has succeeded. */
    succeed(): void {
      const wish = read(wanted.recall());
      if (wish) kept.remember(wish);
      wanted.forget();
    },
  };
}

/** What a sign-in begins with: `Credentials`. */
interface Attempt {
  readonly username: string;
  readonly password?: string;
  readonly factor?: FirstFactor;
}

function read({ username, factor }: Readonly<Record<string, unknown>>): LastSignIn | undefined {
  if (typeof username !== "string") return undefined;
  return { username, ...(typeof factor === "string" && { factor: factor as FirstFactor }) };
}
