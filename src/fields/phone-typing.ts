import type { CountryCode } from "libphonenumber-js/min";
import { readPhoneNumber } from "../schema/phone.ts";
import type { PhoneNumbers } from "../schema/phone-numbers.ts";

/**
 * Writes what was typed as people of the country do, with the caret behind the same digit as before: also when a bracket or a
 * space was deleted, which comes back by itself.
 */
export function formatTyping(
  phones: PhoneNumbers,
  input: HTMLInputElement,
  country: CountryCode | undefined,
): void {
  const typed = input.value;
  // Anything else than a number in the making is left for the schema to refuse.
  if (!/^[+\p{Nd}\s\p{Cf}().\-/]*$/u.test(typed)) return;
  const caret = input.selectionStart ?? typed.length;
  const formatted = new phones.AsYouType(country).input(typed);
  if (formatted === typed) return;
  input.value = formatted;
  if (input.ownerDocument.activeElement !== input) return;
  const place =
    caret === typed.length ? formatted.length : behindDigits(formatted, countDigits(typed.slice(0, caret)));
  input.setSelectionRange(place, place);
}

/** What the form gets of what was typed: E.164, or what the schema will refuse; never a number of another country than the one shown. */
export function toFormValue(phones: PhoneNumbers, typed: string, country: CountryCode | undefined): string {
  const tidy = typed.trim();
  if (!tidy) return "";
  const number = readPhoneNumber(phones, tidy, country)?.number;
  return (
    number ?? (country && !isInternational(tidy) ? `+${phones.getCountryCallingCode(country)} ${tidy}` : tidy)
  );
}

/** The country that a number names itself, as soon as it does; `country` as long as that is one it can mean. */
export function countryOf(
  phones: PhoneNumbers,
  typed: string,
  country: CountryCode | undefined,
): CountryCode | undefined {
  if (!isInternational(typed)) return undefined;
  const number = readPhoneNumber(phones, typed, country);
  if (!number) return undefined;
  const isSame = country && phones.getCountryCallingCode(country) === number.countryCallingCode;
  return isSame ? country : (number.country ?? number.getPossibleCountries()[0]);
}

/** Takes the country out of a number, when the country is shown beside it. */
export function dropCountry(phones: PhoneNumbers, input: HTMLInputElement): void {
  if (!isInternational(input.value)) return;
  input.value = readPhoneNumber(phones, input.value, undefined)?.formatNational() ?? input.value;
}

function isInternational(typed: string): boolean {
  return /^[\s\p{Cf}]*(\+|00)/u.test(typed);
}

function countDigits(text: string): number {
  return text.match(/[+\p{Nd}]/gu)?.length ?? 0;
}

function behindDigits(text: string, count: number): number {
  let place = 0;
  for (let seen = 0; seen < count && place < text.length; place += 1) {
    if (/[+\d]/.test(text.charAt(place))) seen += 1;
  }
  return place;
}
