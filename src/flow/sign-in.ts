import { confirmSignUpVerbs, type PasswordStep } from "./confirm-sign-up.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { takeConfirmSignUpLink } from "./link.ts";
import { unconfirmedAccount } from "./resume.ts";
import { signInWith, type AskedStep } from "./to-step.ts";

/** Asks for the name and the password. */
export interface CredentialsStep {
  readonly name: "credentials";
  /** A name that is known from before, to be shown in the field. */
  readonly username?: string;
}

/** The questions of a sign-in. */
export type SignInStep = CredentialsStep | PasswordStep | AskedStep;

/** What a person signs in with. */
export interface Credentials {
  /** A username, email address or phone number (E.164), whatever the pool signs in with. Spaces at both ends are cut. */
  readonly username: string;
  readonly password: string;
}

export type SignInFlow = ReturnType<typeof signInFlow>;

/** Signing in, as functions from a step and an answer to the next step. One flow serves one screen. */
export function signInFlow(context: FlowContext) {
  const { keep, ...shared } = confirmSignUpVerbs(context);
  const account = () => unconfirmedAccount(context.pool().clientId);
  return {
    ...shared,
    first: { name: "credentials" } as SignInStep,
    /** The step that a reload interrupted, or that a link in a mail leads to. */
    resume: (): SignInStep | undefined => takeConfirmSignUpLink() ?? account().recall(),
    /** Sends the name and the password. */
    async start(credentials: Credentials): Promise<Result<SignInStep>> {
      const username = credentials.username.trim();
      const result = await attempt("signIn", async () =>
        signInWith(await context.client(), username, credentials.password),
      );
      if (!result.ok || result.step.name !== "confirmSignUp") return result;
      keep(username, credentials.password);
      const sent = await shared.resend(result.step);
      // Too many codes, or no way to send one: the one in their inbox may still do, and the form offers to ask again.
      return sent.ok ? sent : result;
    },
    /** Back to the first question, the name kept. */
    startOver(step: SignInStep): SignInStep {
      shared.forget();
      account().forget();
      return { name: "credentials", ...("username" in step && step.username && { username: step.username }) };
    },
  };
}
