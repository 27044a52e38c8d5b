import { AuthProvider, SignIn, type AuthEvent } from "../../src/index.ts";

/** Listens to one screen: what is around it is not heard. */
export function SignInPage({ count }: { readonly count: (what: string) => void }) {
  const listen = (event: AuthEvent) => {
    switch (event.type) {
      case "stepShown":
        return count(`${event.journey}: asked ${event.step}`);
      case "answered":
        return count(`${event.journey}: answered ${event.step}`);
      case "refused":
        return count(`${event.journey}: refused ${event.step}, ${event.code}`);
      case "signedIn":
        return count("signed in");
      case "signedOut":
        return count(`signed out, ${event.reason}`);
      default:
        return event satisfies never;
    }
  };
  return (
    <AuthProvider onEvent={listen}>
      <SignIn />
    </AuthProvider>
  );
}
