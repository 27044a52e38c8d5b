type PhoneNumbers = typeof import("libphonenumber-js/min");

let loading: Promise<PhoneNumbers> | undefined;

/** Loads what is known of the world's phone numbers: about 40 kB, so only where a phone number is asked for. */
export function loadPhoneNumbers(): Promise<PhoneNumbers> {
  return (loading ??= import("libphonenumber-js/min").catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  }));
}

/**
 * A phone number as E.164, which is what Cognito takes, or `undefined` for what cannot be one. The length is checked, not
 * whether the number is in use: new ranges are given out faster than apps are updated.
 *
 * @param country ISO 3166 code of the country that a number without its own is read in.
 */
export async function toPhoneNumber(typed: string, country?: string): Promise<string | undefined> {
  const { parsePhoneNumberFromString } = await loadPhoneNumbers();
  return readPhoneNumber(parsePhoneNumberFromString, typed, country);
}

/** The same, when the library is there already. */
export function readPhoneNumber(
  parse: PhoneNumbers["parsePhoneNumberFromString"],
  typed: string,
  country?: string,
): string | undefined {
  // "00" dials out of most countries; where another prefix does, it is read by the rules of the country.
  const international = typed.replace(/^[\s\p{Cf}]*00/u, "+");
  const number = parse(international, {
    ...(country && { defaultCountry: country as never }),
    extract: false,
  });
  return number?.isPossible() ? number.number : undefined;
}
