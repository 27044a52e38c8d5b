/**
 * What a Cognito user pool asks of a password.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
export interface PasswordPolicy {
  readonly minLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumber: boolean;
  readonly requireSymbol: boolean;
}

/** One thing that a policy asks for, and whether a password has it. */
export interface PolicyPoint {
  readonly name: "length" | "lowercase" | "uppercase" | "number" | "symbol";
  readonly isMet: boolean;
}

/** The signs that Cognito counts as symbols. A space is one of them where it is not at an end. */
const symbols = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-";

/**
 * What a policy asks for, point by point. Cognito knows only the letters and digits of ASCII here; others count for the length.
 * It does not say whether it counts characters or UTF-16 units, which an emoji has two of, so the stricter count is taken.
 */
export function policyPoints(policy: PasswordPolicy, password: string): readonly PolicyPoint[] {
  const point = (name: PolicyPoint["name"], isMet: boolean): PolicyPoint => ({ name, isMet });
  return [
    point("length", Array.from(password).length >= policy.minLength),
    ...(policy.requireLowercase ? [point("lowercase", /[a-z]/.test(password))] : []),
    ...(policy.requireUppercase ? [point("uppercase", /[A-Z]/.test(password))] : []),
    ...(policy.requireNumber ? [point("number", /[0-9]/.test(password))] : []),
    ...(policy.requireSymbol ? [point("symbol", hasSymbol(password))] : []),
  ];
}

/**
 * The policy for the password generators of browsers and password managers, as the attribute `passwordrules`.
 *
 * @see https://developer.apple.com/password-rules/
 */
export function passwordRules(policy: PasswordPolicy): string {
  const classes = [
    policy.requireLowercase ? "required: lower" : "allowed: lower",
    policy.requireUppercase ? "required: upper" : "allowed: upper",
    policy.requireNumber ? "required: digit" : "allowed: digit",
    // In such a set "-" can only stand first and "]" only last.
    `${policy.requireSymbol ? "required" : "allowed"}: [-${symbols.replace(/[-\]]/g, "")}]]`,
  ];
  return `minlength: ${policy.minLength}; ${classes.join("; ")};`;
}

function hasSymbol(password: string): boolean {
  return Array.from(password.trim()).some((sign) => sign === " " || symbols.includes(sign));
}
