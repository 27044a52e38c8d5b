import type { LoadClient } from "../client/auth-client.ts";
import type { PoolSettings } from "../client/pool.ts";
import { takeRefusal } from "../client/redirect-news.ts";
import { providerKey, type Provider } from "../schema/provider.ts";
import { attempt, toError, type AuthError, type Result } from "./error.ts";
import { lastProvider } from "./last-provider.ts";
import { readSession } from "./session.ts";
import type { SignedInStep } from "./to-step.ts";
import { readTrip, toCustomState } from "./trip.ts";

/** This page is being left for a provider's. */
export interface LeavingStep {
  readonly name: "leaving";
  readonly provider: Provider;
}

export interface LeaveOptions {
  /** What the person has typed: Google and providers of OpenID Connect fill it in. */
  readonly username?: string | undefined;
  /** The page of this app to come back to. @default this one, as it is now */
  readonly from?: string;
}

/** Leaves for a provider, by way of the hosted pages. Whoever is signed in already stays, and is told so. */
export function leaveForProvider(
  client: LoadClient,
  provider: Provider,
  { username, from = location.href }: LeaveOptions = {},
): Promise<Result<LeavingStep | SignedInStep>> {
  return attempt("redirect", async () => {
    const { signInWithRedirect, fetchAuthSession } = await client();
    // What is told from now on is of this trip.
    takeRefusal();
    try {
      await signInWithRedirect({
        provider,
        customState: toCustomState({
          from: new URL(from, location.href).href,
          provider: providerKey(provider),
        }),
        options: { ...(username && { loginHint: username }) },
      });
    } catch (cause) {
      if (!(cause instanceof Error) || cause.name !== "UserAlreadyAuthenticatedException") throw cause;
      const session = await readSession({ fetchAuthSession });
      if (session) return { name: "signedIn", user: session.user };
      throw cause;
    }
    return { name: "leaving", provider };
  });
}

/**
 * Ends the trip that led to this page: back to the one that was left, as if it never had been. Gives the refusal where nobody
 * came in. Where the way ends on another page, it goes there, and this one is over.
 */
export async function comeBack(
  client: LoadClient,
  pool: Pick<PoolSettings, "clientId">,
  /** The way back, as it was when the page was opened: Amplify takes it out of the address. */
  href: string = location.href,
): Promise<AuthError | undefined> {
  const here = new URL(href);
  const { from, provider } = readTrip(here.href);
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
