import type { ConfirmSignUpStep } from "./unconfirmed.ts";

/** The query parameters that the kit reads; long names, so that an app's own don't collide. */
const usernameKey = "confirm_username";
const codeKey = "confirm_code";
const returnToKey = "return_to";
/** What a trigger writes where the code belongs. Cognito looks for these very letters, so they must not be encoded. */
const codeParameter = "{####}";

/** A place in this app: begins with one slash and leads nowhere else. */
export type AppPath = `/${string}`;

export interface ConfirmSignUpLink {
  readonly username: string;
  /** The code of the mail; left out, the person types it. */
  readonly code?: string;
  /** Where to go once signed in. */
  readonly returnTo?: string;
}

/**
 * Builds a path for the mail of a Custom Message trigger, which opens the confirm step with the name, and the code where it
 * is given, filled in. Never carries a password.
 *
 * @param page the page that shows `SignUp` or `Authenticator`, such as `/sign-up`
 * @throws when `page` or `returnTo` is not a path of this app
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 */
export function confirmSignUpLink(page: string, { username, code, returnTo }: ConfirmSignUpLink): AppPath {
  const url = new URL(insist(page), base);
  url.searchParams.set(usernameKey, username);
  if (code) url.searchParams.set(codeKey, code);
  if (returnTo) url.searchParams.set(returnToKey, insist(returnTo));
  const path = toPath(url);
  if (code !== codeParameter) return path;
  return path.replace(`${codeKey}=${encodeURIComponent(code)}`, `${codeKey}=${code}`) as AppPath;
}

/** Reads such a link; `undefined` for any other address. */
export function readConfirmSignUpLink(href: string): ConfirmSignUpLink | undefined {
  const url = parse(href);
  const username = url?.searchParams.get(usernameKey)?.trim();
  if (!username) return undefined;
  const code = url?.searchParams.get(codeKey)?.trim();
  const returnTo = returnPath(href);
  return { username, ...(code && { code }), ...(returnTo && { returnTo }) };
}

/** The confirm step of the page's address. Takes the name and the code out of the address bar, so that they are not shared or sent on. */
export function takeConfirmSignUpLink(): ConfirmSignUpStep | undefined {
  if (typeof location === "undefined") return undefined;
  const link = readConfirmSignUpLink(location.href);
  if (!link) return undefined;
  const url = new URL(location.href);
  url.searchParams.delete(usernameKey);
  url.searchParams.delete(codeKey);
  history.replaceState(history.state, "", url);
  return { name: "confirmSignUp", username: link.username, ...(link.code && { code: link.code }) };
}

/**
 * Adds where the person was going to the path of the sign-in page, so that they get there after signing in.
 *
 * @throws when either is not a path of this app
 */
export function withReturnPath(page: string, returnTo: string): AppPath {
  return carryReturnPath(insist(page), insist(returnTo));
}

/** The same, where it is known that both are paths of this app. */
export function carryReturnPath(page: AppPath, returnTo: AppPath): AppPath {
  const url = new URL(page, base);
  url.searchParams.set(returnToKey, returnTo);
  return toPath(url);
}

/** Where the person was going, or `undefined` where the address doesn't say, or says a place outside this app. */
export function returnPath(href: string | undefined = globalThis.location?.href): AppPath | undefined {
  const path = href && parse(href)?.searchParams.get(returnToKey);
  return path && isAppPath(path) ? toPath(new URL(path, base)) : undefined;
}

/** An origin that no app has: an address that leaves it was no path. */
const base = "https://app.invalid";

/** `//evil.example`, `/\evil.example` and `javascript:` all resolve to another origin; a browser drops tabs and line ends first. */
export function isAppPath(path: string): path is AppPath {
  return path.startsWith("/") && parse(path)?.origin === base;
}

function insist(path: string): AppPath {
  if (isAppPath(path)) return toPath(new URL(path, base));
  throw new Error(
    `"${path}" is not a path of this app, so it could lead a person to somebody else's page. Write a path that begins with one slash, like "/orders/7".`,
  );
}

function parse(href: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}

/** `/.//evil.example` is a path of this app until its dots are resolved: then it begins with two slashes. */
function toPath({ pathname, search, hash }: URL): AppPath {
  return `/${pathname.replace(/^\/+/, "")}${search}${hash}`;
}
