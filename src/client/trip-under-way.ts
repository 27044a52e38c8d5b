import { Amplify } from "aws-amplify";

/** Whether Amplify takes this browser for under way to the hosted pages or back, from whichever tab. */
export function isUnderWay(): boolean {
  try {
    return localStorage.getItem(keyOf("inflightOAuth")) === "true";
  } catch {
    // Without storage no other tab can be seen, by Amplify neither.
    return false;
  }
}

/**
 * For a trip in a window beside this page, which ends it itself: Amplify would let whichever page opens next end it, and nobody
 * have a token before.
 */
export function keepTripHere(): void {
  try {
    localStorage.removeItem(keyOf("inflightOAuth"));
  } catch {
    // Then no other page knows of it.
  }
}

/** Lets Amplify end a trip on this page after all, if this browser has begun it. */
export function takeTripUp(state: string | null): void {
  try {
    if (localStorage.getItem(keyOf("oauthState")) !== state) return;
    localStorage.setItem(keyOf("inflightOAuth"), "true");
  } catch {
    return;
  }
  Amplify.configure(Amplify.getConfig());
}

const keyOf = (what: string) =>
  `CognitoIdentityServiceProvider.${Amplify.getConfig().Auth?.Cognito?.userPoolClientId}.${what}`;
