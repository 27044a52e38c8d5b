import { loadClient, readPool, signInFlow, type User } from "../../src/core.ts";

/** Sign-in without React: a step, an answer, the next step. `ask` is whatever asks a person in your program. */
export async function signIn(ask: (question: string) => Promise<string>): Promise<User> {
  const flow = signInFlow({ client: loadClient, pool: readPool });
  let result = await flow.start({ username: await ask("Email"), password: await ask("Password") });
  while (result.ok && result.step.name === "confirmSignUp") {
    const next = await flow.confirm(result.step, await ask("Code"));
    const isWrong = !next.ok && next.error.code === "wrongCode";
    if (next.ok && next.step.name === "password") {
      result = await flow.enterPassword(next.step, await ask("Password"));
    } else if (!isWrong) result = next as typeof result;
  }
  if (!result.ok) throw new Error(result.error.message, { cause: result.error.cause });
  if (result.step.name === "signedIn") return result.step.user;
  throw new Error(`This program can't ask the question "${result.step.name}".`);
}
