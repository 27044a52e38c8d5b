import * as z from "zod/mini";
import { toPhoneNumber } from "./phone.ts";

/** What a person may type into the name field of the sign-in form. */
export type SignInName = "username" | "email" | "phone";

/** Cognito's limit for what it calls a username, whatever kind of name that is. */
const maxLength = 128;

/** A name without what comes along unseen at its ends: spaces, and the marks of direction that are copied with right-to-left text. */
function tidyText(message: string) {
  return z.pipe(
    z.string(message),
    z.transform((typed) => typed.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "")),
  );
}

/** A username. Where people also sign in with their email address, Cognito refuses one as a username. */
export function username({ mayBeEmail = false } = {}) {
  return z.pipe(
    tidyText("username"),
    z.string().check(
      z.minLength(1, "username"),
      z.maxLength(maxLength, `tooLong:${maxLength}`),
      z.refine((name) => !/\s/.test(name), "usernameSpaces"),
      z.refine((name) => mayBeEmail || !looksLikeEmail(name), "usernameIsEmail"),
    ),
  );
}

/** An email address. It is not checked further than that it can be one: Cognito and a code decide that. */
export function email() {
  return z.pipe(
    tidyText("email"),
    z
      .string()
      .check(
        z.minLength(1, "email"),
        z.refine(looksLikeEmail, "emailFormat"),
        z.maxLength(maxLength, `tooLong:${maxLength}`),
      ),
  );
}

/**
 * A phone number, as E.164.
 *
 * @param country ISO 3166 code of the country that a number without its own is read in.
 */
export function phone(country?: string) {
  return z.pipe(
    z.pipe(tidyText("phone"), z.string().check(z.minLength(1, "phone"))),
    z.transform(async (typed, { issues }) => {
      const number = await toPhoneNumber(typed, country);
      if (!number) issues.push({ code: "custom", message: "phoneFormat", input: typed });
      return number ?? z.NEVER;
    }),
  );
}

/**
 * The name a person signs in with, of any kind that the pool allows. An "@" makes it an email address. A plain row of digits is a
 * phone number only where there are no usernames: it could be one of those.
 *
 * @param country ISO 3166 code of the country that a phone number without its own is read in.
 */
export function signInName(signInWith: readonly SignInName[], country?: string) {
  const kinds = {
    email: email(),
    phone: phone(country),
    username: username({ mayBeEmail: true }),
  };
  const missing = missingName(signInWith);
  return z.pipe(
    tidyText(missing),
    z.transform(async (typed, { issues }) => {
      const kind = kindOf(typed, signInWith);
      const result = kind ? await z.safeParseAsync(kinds[kind], typed) : undefined;
      if (result?.success) return result.data;
      const message = result?.error.issues[0]?.message ?? (typed ? "nameFormat" : missing);
      issues.push({ code: "custom", message, input: typed });
      return z.NEVER;
    }),
  );
}

/** What is wrong with an empty field: it asks for all that the label names. */
function missingName(signInWith: readonly SignInName[]): string {
  const has = (name: SignInName) => signInWith.includes(name);
  if (!has("username")) return has("email") && has("phone") ? "emailOrPhone" : (signInWith[0] ?? "username");
  if (has("email")) return has("phone") ? "usernameEmailOrPhone" : "usernameOrEmail";
  return has("phone") ? "usernameOrPhone" : "username";
}

/** Which kind of name it is, or `undefined` for what can be none of them. */
function kindOf(typed: string, signInWith: readonly SignInName[]): SignInName | undefined {
  const has = (name: SignInName) => signInWith.includes(name);
  const [only, ...others] = signInWith;
  if (others.length === 0) return only;
  if (!typed) return undefined;
  if (has("email") && typed.includes("@")) return "email";
  const isNumber = /^[+\p{Nd}\s().-]+$/u.test(typed);
  const isMarkedAsPhone = /^(\+|00)|\s/.test(typed);
  if (has("phone") && isNumber && (isMarkedAsPhone || !has("username"))) return "phone";
  return has("username") ? "username" : undefined;
}

function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
}
