import { browserCountry } from "./country.ts";
import { loadPhoneNumbers, type PhoneNumbers } from "./phone-numbers.ts";

/**
 * A phone number as E.164, which is what Cognito takes, or `undefined` for what cannot be one.
 *
 * @param country ISO 3166 code of the country that a number without its own is read in. @default the browser's
 */
export async function toPhoneNumber(typed: string, country = browserCountry()): Promise<string | undefined> {
  return readPhoneNumber(await loadPhoneNumbers(), typed, country)?.number;
}

/**
 * What is known of a phone number. The length is checked, not whether the number is in use: new ranges are given out faster
 * than apps are updated.
 */
export function readPhoneNumber(
  { parsePhoneNumberFromString, isSupportedCountry }: PhoneNumbers,
  typed: string,
  country: string | undefined,
) {
  // "00" dials out of most countries; where another prefix does, the number is read by the rules of the country.
  const international = typed.replace(/^[\s\p{Cf}]*00/u, "+");
  const defaultCountry = country && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const number = parsePhoneNumberFromString(international, { ...defaultCountry, extract: false });
  return number?.isPossible() ? number : undefined;
}
