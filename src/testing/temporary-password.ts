import { randomText } from "./bytes.ts";
import type { Settings } from "./settings.ts";
import type { SentCode, StoredUser } from "./state.ts";

const day = 86_400_000;

/** Lets the user's password in once: the next question is for one of their own. */
export function expectNewPassword(user: StoredUser, now: number, { passwordPolicy }: Settings): void {
  user.status = "FORCE_CHANGE_PASSWORD";
  user.temporaryPasswordUntil = now + passwordPolicy.temporaryPasswordDays * day;
}

/** A password that every policy accepts, without letters that look alike. */
export function makeTemporaryPassword({ passwordPolicy: { minLength } }: Settings): string {
  const some = (count: number, alphabet: string) => randomText(count, alphabet);
  const rest = some(Math.max(minLength - 4, 4), "abcdefghkmnpqrstuvwxyz23456789");
  return (
    some(1, "ABCDEFGHKLMNPQRSTUVWXYZ") + some(1, "abcdefghkmnpqrstuvwxyz") + rest + some(1, "23456789") + "!"
  );
}

/** What an invitation sends, and where. */
export function inviteWith(user: StoredUser, password: string): Pick<SentCode, "attribute" | "code"> {
  const attribute = user.attributes.email ? "email" : "phone_number";
  if (user.status === "FORCE_CHANGE_PASSWORD" && user.attributes[attribute]) {
    return { attribute, code: password };
  }
  throw new Error(
    `An invitation carries a temporary password to an address. Give "${user.username}" the status ` +
      `"FORCE_CHANGE_PASSWORD" and an email or a phone, or leave "invite" out.`,
  );
}
