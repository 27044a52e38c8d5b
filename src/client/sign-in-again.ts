import { signIn, type SignInInput, type SignInOutput } from "aws-amplify/auth";
import { cognitoUserPoolsTokenProvider as provider } from "aws-amplify/auth/cognito";
import { endOtherTrip } from "./other-trip.ts";
import { stopWaitingForSms } from "./sms-code.ts";

/**
 * Amplify signs nobody in while somebody is, and to sign out first would lose what the page holds if the sign-in comes to nothing.
 * So it is shown no token as it begins. It looks before it waits for anything, so nobody else can look meanwhile: whoever asks for a
 * token gets theirs.
 */
export async function signInAgain(input: SignInInput): Promise<SignInOutput> {
  await endOtherTrip();
  stopWaitingForSms();
  const { getTokens } = provider;
  provider.getTokens = async () => null;
  try {
    // Not awaited in here, as they would be shown to nobody for as long as the sign-in takes.
    return signIn(input);
  } finally {
    provider.getTokens = getTokens;
  }
}
