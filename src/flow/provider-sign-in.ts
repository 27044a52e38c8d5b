import type { LoadClient } from "../client/auth-client.ts";
import { readPool, type PoolSettings } from "../client/pool.ts";
import { takeRefusal } from "../client/redirect-news.ts";
import { takeTripUp } from "../client/trip-under-way.ts";
import { providerKey, type Provider } from "../schema/provider.ts";
import { attempt, toError, type AuthError, type Result } from "./error.ts";
import { lastProvider } from "./last-provider.ts";
import { handOver, openPopup, type Popup } from "./provider-popup.ts";
import { readSession } from "./session.ts";
import type { SignedInStep } from "./to-step.ts";
import { readTrip, toCustomState, type Trip } from "./trip.ts";

/** This page is being left for a provider's. */
export interface LeavingStep {
  readonly name: "leaving";
  readonly provider: Provider;
}

/** The popup was closed before anybody came in. */
export interface PopupClosedStep {
  readonly name: "popupClosed";
  readonly provider: Provider;
}

export type ProviderSignInStep = LeavingStep | PopupClosedStep | SignedInStep;

/** Where a provider's page opens: in the place of this one, or in a small window beside it. */
export type ProvidersIn = "page" | "popup";

export interface LeaveOptions {
  /** What the person has typed: Google and providers of OpenID Connect fill it in. */
  readonly username?: string | undefined;
  /** The page of this app to come back to. @default this one, as it is now */
  readonly from?: string;
  /**
   * A popup opens only while a press is being answered. Where the browser refuses it, and on a phone, this page leaves instead.
   *
   * @default "page"
   */
  readonly in?: ProvidersIn | undefined;
}

/**
 * Leaves for a provider, by way of the hosted pages. Whoever is signed in already stays, and is told so. With a popup this page
 * stays, and the step says what has become of it.
 */
export function leaveForProvider(
  client: LoadClient,
  provider: Provider,
  options: LeaveOptions = {},
): Promise<Result<ProviderSignInStep>> {
  // Before anything is waited for.
  const popup = options.in === "popup" ? openPopup() : undefined;
  const trip = attempt("redirect", () => travel(client, provider, options, popup));
  if (!popup) return trip;
  return Promise.race([
    trip.finally(popup.close),
    popup.closed.then(() => ({ ok: true, step: { name: "popupClosed", provider } }) as const),
  ]);
}

async function travel(
  client: LoadClient,
  provider: Provider,
  { username, from = location.href }: LeaveOptions,
  popup: Popup | undefined,
): Promise<LeavingStep | SignedInStep> {
  const { signInWithRedirect, fetchAuthSession } = await client();
  // What is told from now on is of this trip.
  takeRefusal();
  const trip: Trip & { readonly provider: string } = {
    from: new URL(from, location.href).href,
    provider: providerKey(provider),
    ...(popup && { popup: true }),
  };
  const signedIn = async (): Promise<SignedInStep | undefined> => {
    const session = await readSession({ fetchAuthSession });
    return session && { name: "signedIn", user: session.user };
  };
  try {
    await signInWithRedirect({
      provider,
      customState: toCustomState(trip),
      options: {
        ...(username && { loginHint: username }),
        ...(popup && { authSessionOpener: popup.visit }),
      },
    });
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== "UserAlreadyAuthenticatedException") throw cause;
    const here = await signedIn();
    if (here) return here;
    throw cause;
  }
  if (!popup) return { name: "leaving", provider };
  lastProvider(readPool()).remember(trip.provider);
  const here = await signedIn();
  if (here) return here;
  // They were signed out again in the meantime.
  throw Object.assign(new Error("Nobody is signed in."), { name: "UserUnAuthenticatedException" });
}

/**
 * Ends the trip that led to this page: back to the one that was left, as if it never had been. Gives the refusal where nobody
 * came in. Where the way ends on another page, it goes there, and this one is over; so is a popup.
 */
export async function comeBack(
  client: LoadClient,
  pool: Pick<PoolSettings, "clientId">,
  /** The way back, as it was when the page was opened: Amplify takes it out of the address. */
  href: string = location.href,
): Promise<AuthError | undefined> {
  const here = new URL(href);
  const { from, provider, popup } = readTrip(here.href);
  // A popup's trip ends on the page that opened it. Where that is gone, it ends here.
  if (popup && !(await handOver(here.href))) takeTripUp(here.searchParams.get("state"));
  const { fetchAuthSession } = await client();
  const tokens = await fetchAuthSession().then(
    (session) => session.tokens,
    () => undefined,
  );
  // Amplify lets go of whoever waits for tokens a moment before it tells why there are none.
  if (!tokens) await new Promise((resolve) => setTimeout(resolve, 0));
  const refusal = tokens ? undefined : (takeRefusal() ?? refusalIn(here));
  for (const name of tripParameters) here.searchParams.delete(name);
  const back = from ? new URL(from) : here;
  if (refusal === undefined) {
    if (provider) lastProvider(pool).remember(provider);
    await goTo(back);
    return undefined;
  }
  const error = toError(refusal, "redirect");
  if (back.pathname !== here.pathname) {
    // On another page nobody knows why, so it is told there once more.
    back.searchParams.set("error", "refused");
    back.searchParams.set("error_description", error.message);
    back.searchParams.set("state", "told");
  }
  await goTo(back);
  return error;
}

/** What the hosted pages put into an address. */
const tripParameters = ["code", "state", "error", "error_description"];

/**
 * Why nobody came in, for want of Amplify's word: it says nothing of a trip that it knows nothing of, such as one of another
 * browser, or of another tab that has ended since, or one that was over before.
 */
function refusalIn({ searchParams }: URL): Error {
  const reason = searchParams.get("error_description") ?? searchParams.get("error") ?? "invalid_grant";
  return Object.assign(new Error(reason), { name: "OAuthSignInException" });
}

/** A new address for the same page, or another page: then nothing comes after it. */
async function goTo({ href, pathname }: URL): Promise<void> {
  if (pathname === location.pathname) return history.replaceState(history.state, "", href);
  location.replace(href);
  await new Promise<never>(() => {});
}
