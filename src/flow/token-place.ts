import type { LoadClient } from "../client/auth-client.ts";

/** A choice that a person may have before they are signed in. */
export interface TokenChoice {
  /**
   * Whether they stay signed in once this tab is closed. If not, their tokens are kept in this tab alone. Left out, it stays as it was,
   * which is in the browser at first.
   */
  readonly staySignedIn?: boolean | undefined;
}

/** Has tokens kept where the person wants them, before there are any: Amplify stores them as soon as it has them. */
export async function placeTokens(client: LoadClient, { staySignedIn }: TokenChoice): Promise<void> {
  if (staySignedIn === undefined) return;
  (await client()).keepTokens?.(staySignedIn ? "browser" : "tab");
}
