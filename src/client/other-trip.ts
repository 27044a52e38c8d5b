import { Amplify } from "aws-amplify";

/**
 * Ends the trip to the hosted pages that another tab is on. Until that is over Amplify lets nobody sign in here, for five
 * minutes if need be; configured anew, it takes the trip for given up, as it does when a page is opened.
 */
export async function endOtherTrip(): Promise<void> {
  const config = Amplify.getConfig();
  if (!isUnderWay(config.Auth?.Cognito?.userPoolClientId)) return;
  Amplify.configure(config);
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function isUnderWay(clientId: string | undefined): boolean {
  try {
    return localStorage.getItem(`CognitoIdentityServiceProvider.${clientId}.inflightOAuth`) === "true";
  } catch {
    // Without storage no other tab can be seen, by Amplify neither.
    return false;
  }
}
