import { AuthProvider, SignUp } from "../../src/index.ts";

/**
 * Asks Have I Been Pwned whether thieves know this password. It is told the first five of forty signs of its hash, as hundreds of
 * passwords have them, and which one was meant is found out here.
 *
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords
 */
export async function leakCount(password: string, api = "https://api.pwnedpasswords.com"): Promise<number> {
  const bytes = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(password));
  const hash = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const [start, rest] = [hash.slice(0, 5).toUpperCase(), hash.slice(5).toUpperCase()];
  // Padded, so that nobody on the way tells from the length which five signs they were.
  const reply = await fetch(`${api}/range/${start}`, { headers: { "Add-Padding": "true" } });
  if (!reply.ok) throw new Error(`Have I Been Pwned answered ${reply.status}.`);
  const line = (await reply.text()).split(/\r?\n/).find((line) => line.startsWith(`${rest}:`));
  return Number(line?.split(":")[1] ?? 0);
}

/** A hint, not a refusal: who must not take such a password is for a trigger of the pool to say. */
async function checkPassword(password: string): Promise<string | undefined> {
  const count = await leakCount(password);
  return count > 0
    ? "This password has been stolen from other sites, so thieves try it first. Choose another one."
    : undefined;
}

export function JoinPage() {
  return (
    <AuthProvider checkPassword={checkPassword}>
      <SignUp />
    </AuthProvider>
  );
}
