import { Hub } from "aws-amplify/utils";

/** What can happen to a session without our doing. */
export type SessionNews = "changed" | "signedOut" | "ended" | "changedElsewhere";

/**
 * Follows what moves a session from outside: Amplify's Hub in this tab, and the tokens in localStorage for the other tabs,
 * which older versions of Amplify do not report.
 *
 * @see https://docs.amplify.aws/react/build-a-backend/auth/connect-your-frontend/listen-to-auth-events/
 */
export function watchSession(onNews: (news: SessionNews) => void): () => void {
  const stopHub = Hub.listen("auth", ({ payload }) => {
    if (payload.event === "signedOut") onNews("signedOut");
    else if (payload.event === "tokenRefresh_failure") onNews("ended");
    else onNews("changed");
  });
  const onStorage = ({ key }: StorageEvent) => {
    // No key: another tab cleared the whole storage.
    if (
      key === null ||
      /^CognitoIdentityServiceProvider\..*(LastAuthUser|refreshToken|accessToken)$/.test(key)
    ) {
      onNews("changedElsewhere");
    }
  };
  globalThis.addEventListener?.("storage", onStorage);
  return () => {
    stopHub();
    globalThis.removeEventListener?.("storage", onStorage);
  };
}
