import { loadOnce } from "../client/load-once.ts";
import { loadPhoneNumbers } from "../schema/phone-numbers.ts";

/** What a phone field needs once somebody turns to it. */
export type KnownPhones = Awaited<ReturnType<typeof loadKnownPhones>>;

/** Loads all of it: one and the same for every field, as a field draws itself anew for another. */
export const loadKnownPhones = loadOnce(async () => {
  const [phones, { Countries, countryOf, dropCountry, formatTyping, toFormValue }] = await Promise.all([
    loadPhoneNumbers(),
    import("./phone-parts.ts"),
  ]);
  return { phones, Countries, countryOf, dropCountry, formatTyping, toFormValue };
});
