/**
 * The country of the browser's first language that names one, as ISO 3166 code: a guess, and the best there is without asking
 * the network. `undefined` on a server.
 */
export function browserCountry(): string | undefined {
  if (typeof navigator === "undefined") return undefined;
  const locales = (navigator.languages ?? []).flatMap((language) => toLocale(language) ?? []);
  return locales.find(({ region }) => region)?.region ?? locales[0]?.maximize().region;
}

/** Some browsers name languages that are none, such as "en-US@posix". */
function toLocale(language: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(language);
  } catch {
    return undefined;
  }
}
