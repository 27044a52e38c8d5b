import type { PoolState } from "./state.ts";
import type { SeedUser, Users } from "./users.ts";

/**
 * Puts people into the pool who are there from the start. Of a pool that was kept, whoever is new or different since is made
 * anew, and everybody else stays as they are.
 */
export function seedUsers(
  seeds: readonly SeedUser[],
  state: PoolState,
  users: Users,
  wasKept: boolean,
): void {
  for (const seed of seeds) {
    const name = seed.username ?? seed.email ?? seed.phone ?? "";
    const print = fingerprint(JSON.stringify(seed));
    if (wasKept) {
      if (state.seeds[name] === print) continue;
      if (users.get(name)) users.delete(name);
    }
    state.seeds[name] = print;
    users.add(seed);
  }
}

/** FNV-1a, 32 bits: what is stored tells whether a seed is another one, and not its password. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
