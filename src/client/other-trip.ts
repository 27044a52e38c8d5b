import { Amplify } from "aws-amplify";
import { isUnderWay } from "./trip-under-way.ts";

/**
 * Ends the trip to the hosted pages that another tab is on. Until that is over Amplify lets nobody sign in here, for five
 * minutes if need be; configured anew, it takes the trip for given up, as it does when a page is opened.
 */
export async function endOtherTrip(): Promise<void> {
  if (!isUnderWay()) return;
  Amplify.configure(Amplify.getConfig());
  await new Promise((resolve) => setTimeout(resolve, 0));
}
