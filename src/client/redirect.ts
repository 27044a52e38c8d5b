// Listens first: with Amplify's verb comes what takes a trip back from the hosted pages as soon as it is loaded.
import "./redirect-news.ts";
import { signInWithRedirect as leave, type SignInWithRedirectInput } from "aws-amplify/auth";
import { Hub } from "aws-amplify/utils";
import { endOtherTrip } from "./other-trip.ts";
import { keepTripHere } from "./trip-under-way.ts";

type Opener = NonNullable<NonNullable<SignInWithRedirectInput["options"]>["authSessionOpener"]>;

/** Amplify's, also while another tab is at the hosted pages, and with an `authSessionOpener` without a trace on this page. */
export async function signInWithRedirect(input?: SignInWithRedirectInput): Promise<void> {
  await endOtherTrip();
  const open = input?.options?.authSessionOpener;
  await leave(open ? { ...input, options: { ...input.options, authSessionOpener: beside(open) } } : input);
}

const beside =
  (open: Opener): Opener =>
  async (url, ...rest) => {
    // Amplify is writing down that the trip is under way, and does not wait for that itself.
    await new Promise((resolve) => setTimeout(resolve, 0));
    keepTripHere();
    const wayBack = await open(url, ...rest);
    keepAddress(new URL(url).searchParams.get("redirect_uri"));
    return wayBack;
  };

/** Amplify puts the address of the way back in the place of this page's, which was never left. */
function keepAddress(redirectUri: string | null): void {
  const { href } = location;
  const stop = Hub.listen("auth", ({ payload: { event } }) => {
    if (event !== "customOAuthState" && !event.startsWith("signInWithRedirect")) return;
    stop();
    // Whoever listens too may have moved on.
    if (redirectUri && location.href === new URL(redirectUri).href)
      history.replaceState(history.state, "", href);
  });
}
