/**
 * A code as Cognito takes it, however it was typed or pasted: spaces and dashes fall away, digits of other scripts (Arabic,
 * Devanagari, full width) become those of ASCII, and out of a pasted sentence the one code is taken. Other letters stay, so
 * that a person sees what is wrong with them.
 *
 * @param digits How many it has: six is what Cognito mostly sends.
 * @param maxDigits How many it may have at most.
 */
export function tidyCode(typed: string, digits = 6, maxDigits = digits): string {
  const tidy = typed.replace(/[\s\p{Cf}\p{Pd}_.]/gu, "").replace(/\p{Nd}/gu, asciiDigit);
  const codes = (tidy.match(/\d+/g) ?? []).filter((run) => run.length >= digits && run.length <= maxDigits);
  return codes.length === 1 ? (codes[0] ?? tidy) : tidy;
}

/** In Unicode the ten decimal digits of each script follow each other, some scripts' right behind another's. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let first = codePoint;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((codePoint - first) % 10);
}
