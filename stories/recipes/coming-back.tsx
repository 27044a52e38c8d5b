import { useEffect } from "react";
import { SignIn, useSession, withReturnPath } from "../../src/index.ts";

/** Whatever your router calls it. */
export interface PageProps {
  readonly path: string;
  readonly navigate: (path: string) => void;
}

/** A page for people who are signed in: it sends everybody else to sign in, and says where they were going. */
export function OrderPage({ path, navigate }: PageProps) {
  const { status } = useSession();
  useEffect(() => {
    if (status === "signedOut") navigate(withReturnPath("/sign-in", path));
  }, [status, path, navigate]);
  return status === "signedIn" && <h1>Your order is in the freezer</h1>;
}

/** Whoever signs in goes on to where they were going; so does whoever comes here signed in. */
export function SignInPage({ navigate }: PageProps) {
  return <SignIn onSignedIn={({ returnTo }) => navigate(returnTo ?? "/")} />;
}
