/**
 * The country of the browser's first language that names one, as ISO 3166 code: a guess, and the best there is without asking
 * the network. `undefined` on a server.
 */
export function browserCountry(): string | undefined {
  if (typeof navigator === "undefined") return undefined;
  const languages = navigator.languages ?? [];
  const named = languages.map((language) => new Intl.Locale(language).region).find(Boolean);
  return named ?? (languages[0] && new Intl.Locale(languages[0]).maximize().region);
}
