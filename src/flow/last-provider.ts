import { keptInBrowser } from "../client/kept.ts";
import type { PoolSettings } from "../client/pool.ts";

/** The provider that somebody signed in with on this browser the last time: its key, and nothing of the person. */
export function lastProvider({ clientId }: Pick<PoolSettings, "clientId">) {
  const kept = keptInBrowser(`cognito-kit.last-provider.${clientId}`);
  return {
    remember: (provider: string): void => kept.remember({ provider }),
    recall(): string | undefined {
      const { provider } = kept.recall();
      return typeof provider === "string" ? provider : undefined;
    },
    /** They signed in another way. */
    forget: kept.forget,
  };
}
