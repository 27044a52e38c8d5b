import type { HostedPath } from "../../../src/testing/index.ts";

/** What the way back from a provider sends. */
export interface Trip {
  readonly name: string;
  readonly operation: HostedPath;
}

/**
 * The pages before it are the browser's: what becomes of them is not told to the app.
 */
export const provider: readonly Trip[] = [
  { name: "/oauth2/token, back from a provider", operation: "/oauth2/token" },
];
