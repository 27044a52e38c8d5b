import { fromBase64Url } from "./bytes.ts";
import { isRecord } from "./members.ts";
import type { PoolState } from "./state.ts";

/** One request the pool answered. Never holds a password, code or token. */
export interface LogEntry {
  /** Milliseconds since 1970, by the pool's clock. */
  readonly at: number;
  /** The operation's name on the wire, known or not. */
  readonly operation: string;
  /** `"ok"`, the name of the error, or what a fault did to the reply (`"dropped"`, `"html"`, `"cut"`, `"empty"`). */
  readonly outcome: string;
  /** As the client sent it, or as the token or session names it. */
  readonly username?: string;
}

/** Keeps the entries; each addition makes a new list, so that a page can tell by identity that something happened. */
export function createLog(state: PoolState, clock: () => number) {
  let entries: readonly LogEntry[] = [];
  return {
    entries: () => entries,
    add(operation: string, body: Readonly<Record<string, unknown>>, outcome: string) {
      const username = nameInRequest(body, state);
      entries = [
        ...entries,
        { at: clock(), operation, outcome, ...(username !== undefined && { username }) },
      ];
    },
  };
}

/** Who a request is about, by what it says of itself. Tokens are only read here, never checked. */
function nameInRequest(body: Readonly<Record<string, unknown>>, state: PoolState): string | undefined {
  const inside = [body.AuthParameters, body.ChallengeResponses].filter(isRecord);
  const named = [body.Username, ...inside.map((answers) => answers.USERNAME)].find(
    (name) => typeof name === "string",
  );
  if (typeof named === "string") return named;
  const refreshToken =
    body.RefreshToken ?? body.Token ?? inside.find((answers) => answers.REFRESH_TOKEN)?.REFRESH_TOKEN;
  const owner = Object.values(state.signIns).find(({ refreshTokens }) =>
    refreshTokens.some(({ token }) => token === refreshToken),
  );
  return owner?.username ?? nameInToken(body.AccessToken);
}

function nameInToken(token: unknown): string | undefined {
  if (typeof token !== "string") return undefined;
  try {
    const claims: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(token.split(".")[1] ?? "")));
    return isRecord(claims) && typeof claims.username === "string" ? claims.username : undefined;
  } catch {
    return undefined;
  }
}
