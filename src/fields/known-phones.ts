import { loadOnce } from "../client/load-once.ts";
import { loadPhoneNumbers, type PhoneNumbers } from "../schema/phone-numbers.ts";

/** What a phone field needs once somebody turns to it. */
export interface KnownPhones {
  readonly phones: PhoneNumbers;
  readonly typing: typeof import("./phone-typing.ts");
  readonly Countries: typeof import("./countries.tsx").Countries;
}

/** Loads all of it: one and the same for every field, as a field draws itself anew for another. */
export const loadKnownPhones = loadOnce(async (): Promise<KnownPhones> => {
  const [phones, typing, { Countries }] = await Promise.all([
    loadPhoneNumbers(),
    import("./phone-typing.ts"),
    import("./countries.tsx"),
  ]);
  return { phones, typing, Countries };
});
