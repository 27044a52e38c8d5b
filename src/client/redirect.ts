// Listens first: with Amplify's verb comes what takes a trip back from the hosted pages as soon as it is loaded.
import "./redirect-news.ts";
import { signInWithRedirect as leave, type SignInWithRedirectInput } from "aws-amplify/auth";
import { endOtherTrip } from "./other-trip.ts";

/** Amplify's, also while another tab is at the hosted pages. */
export async function signInWithRedirect(input?: SignInWithRedirectInput): Promise<void> {
  await endOtherTrip();
  await leave(input);
}
