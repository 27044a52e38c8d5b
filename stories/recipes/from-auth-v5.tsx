import { useState } from "react";
import { AuthProvider, Authenticator, useSession, useSignOut, type AuthEvent } from "../../src/index.ts";

/** `currentAuthenticatedUser`, `currentUserInfo`, `currentSession`. */
export function Me() {
  const session = useSession();
  const { signOut } = useSignOut();
  const [order, setOrder] = useState("");
  if (session.status !== "signedIn") return <p>{session.status === "loading" ? "One moment…" : "Nobody"}</p>;
  const { user, groups, getToken } = session;
  const ask = async () => {
    const token = await getToken();
    setOrder(token.ok ? await orderScoops(token.accessToken) : `Not now: ${token.error.code}`);
  };
  return (
    <>
      <p>
        {user.email}, {String(user.claims["custom:favorite_flavor"])}, {groups.join(" and ")}
      </p>
      <button onClick={() => void ask()}>Order</button>
      <p>{order}</p>
      <button onClick={() => void signOut()}>Leave</button>
    </>
  );
}

/** Any request to your own server. */
async function orderScoops(accessToken: string): Promise<string> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const response = await fetch("/api/orders", { method: "POST", headers });
  return response.ok ? "On its way" : "Sold out";
}

interface ListeningProps {
  readonly onNews: (news: string) => void;
}

/** `Hub.listen("auth", …)`: one event for each outcome, and TypeScript knows what each one carries. */
export function Listening({ onNews }: ListeningProps) {
  const listen = (event: AuthEvent) => {
    switch (event.type) {
      case "signedIn": // signIn, autoSignIn, cognitoHostedUI
        return onNews(`in: ${event.userId}`);
      case "signedOut": // signOut, tokenRefresh_failure
        return onNews(`out: ${event.reason}`);
      case "refused": // signIn_failure, signUp_failure, forgotPassword_failure …
        return onNews(`${event.journey}: ${event.code}`);
      default:
        return undefined;
    }
  };
  return (
    <AuthProvider onEvent={listen}>
      <Authenticator>
        <Me />
      </Authenticator>
    </AuthProvider>
  );
}
