import { loadClient, readPool, signInFlow, type Result, type SignInStep, type User } from "../../src/core.ts";

/** Sign-in without React: a step, an answer, the next step. `ask` is whatever asks a person. */
export async function signIn(ask: (question: string) => Promise<string>): Promise<User> {
  const flow = signInFlow({ client: loadClient, pool: readPool });
  let result: Result<SignInStep> = await flow.start({
    username: await ask("Email"),
    password: await ask("Password"),
  });
  while (result.ok) {
    const { step } = result;
    if (step.name === "signedIn") return step.user;
    if (step.name === "confirmSignUp") result = await flow.confirm(step, await ask("Code"));
    else if (step.name === "password") result = await flow.enterPassword(step, await ask("Password"));
    else throw new Error(`This program can't ask the question "${step.name}".`);
  }
  throw new Error(result.error.message, { cause: result.error.cause });
}
