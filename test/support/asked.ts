import type { UserPool } from "../../src/testing/index.ts";

/** What the pool was asked so far, by the names on the wire: to count what was sent, and to see that nothing was sent twice. */
export const asked = (pool: UserPool): readonly string[] => pool.log.map(({ operation }) => operation);
