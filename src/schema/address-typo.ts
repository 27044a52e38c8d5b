/** Long enough that one letter more or less is hardly ever another provider. */
const providers = [
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "hotmail.co.uk",
  "icloud.com",
  "outlook.com",
  "protonmail.com",
  "t-online.de",
  "yahoo.com",
  "yahoo.co.uk",
];

/** Providers of their own, one letter away. */
const others = new Set([...providers, "mail.com", "email.com", "ymail.com", "hmail.com"]);

/** The address that somebody may have meant: the same at a big provider whose name is one slip of the finger away. */
export function meantAddress(address: string): string | undefined {
  const [name, domain, ...more] = address.trim().split("@");
  const typed = domain?.toLowerCase();
  if (!name || !typed || more.length > 0 || others.has(typed)) return undefined;
  const meant = providers.find((provider) => isOneSlip(typed, provider));
  return meant && `${name}@${meant}`;
}

/** A letter more, less, or another; or two neighbours that changed places. */
function isOneSlip(typed: string, meant: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at++;
  const rest = (text: string, skipped: number) => text.slice(at + skipped);
  return (
    rest(typed, 1) === rest(meant, 0) ||
    rest(typed, 0) === rest(meant, 1) ||
    rest(typed, 1) === rest(meant, 1) ||
    (typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && rest(typed, 2) === rest(meant, 2))
  );
}
