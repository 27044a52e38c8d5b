import { SignIn, SignUp } from "../../src/index.ts";

/** A page of your router, at `/sign-in`. */
export function SignInPage() {
  return <SignIn lead="Welcome back to Gelato." signUpHref="/sign-up" onSignedIn={goOn} />;
}

/** And one at `/sign-up`. */
export function SignUpPage() {
  return <SignUp attributes={["email", "name"]} terms="/terms" signInHref="/sign-in" onSignedIn={goOn} />;
}

function goOn({ returnTo }: { returnTo: string | undefined }) {
  location.assign(returnTo ?? "/");
}
