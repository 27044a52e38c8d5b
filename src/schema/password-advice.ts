import type { PasswordPolicy } from "./password-policy.ts";

/**
 * What NIST would have a pool ask of passwords otherwise, for its developers: length alone, and enough of it.
 *
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html
 */
export function passwordAdvice({ minLength, ...rules }: PasswordPolicy): string | undefined {
  const hasRules = Object.values(rules).some(Boolean);
  if (minLength >= 15 && !hasRules) return undefined;
  const now = `This user pool asks for passwords of ${minLength} characters or more${hasRules ? ", and for certain kinds of them" : ""}.`;
  return `${now} NIST SP 800-63B-4 asks for length alone: 15 or more where the password is the only factor, 8 or more where a second one is required, and no rules on kinds of characters, which make passwords easier to guess. Change it in the pool under Authentication methods, Password policy. https://pages.nist.gov/800-63-4/sp800-63b.html (3.1.1.2)`;
}
