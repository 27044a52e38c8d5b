import {
  accountFlow,
  askSession,
  askToken,
  changePasswordFlow,
  loadClient,
  readPool,
  resetPasswordFlow,
  signOut,
  signUpFlow,
  type AuthError,
  type Details,
} from "../../src/core.ts";

const context = { client: loadClient, pool: readPool };

/** Whatever asks a person for the code that they were sent; no code asks for another one. */
type AskCode = (sentTo: string | undefined) => Promise<string | undefined>;

/** `signUp`, then `confirmSignUp` and `resendSignUp`. */
export async function join(details: Details, askCode: AskCode): Promise<string> {
  const flow = signUpFlow(context);
  let { step } = insist(await flow.start(details));
  while (step.name === "confirmSignUp") {
    const code = await askCode(step.sentTo?.destination);
    step = insist(await (code ? flow.confirm(step, code) : flow.resend(step))).step;
  }
  if (step.name !== "signedIn") throw new Error(`This program can't ask the question "${step.name}".`);
  return step.user.id;
}

/** `forgotPassword`, then `forgotPasswordSubmit`. Whoever has the code is signed in, too. */
export async function changeForgotten(username: string, password: string, askCode: AskCode): Promise<void> {
  const flow = resetPasswordFlow(context);
  let { step } = insist(await flow.requestReset(username));
  while (step.name === "confirmResetPassword") {
    const code = await askCode(step.sentTo?.destination);
    if (code) return void insist(await flow.confirmReset(step, { code, password }));
    step = insist(await flow.resendReset(step)).step;
  }
}

/** `currentAuthenticatedUser`: nobody is an answer here, and no error. */
export async function whoIsHere() {
  const { session } = insist(await askSession(loadClient));
  return session?.user;
}

/** `currentSession().getAccessToken().getJwtToken()`. */
export async function freshToken(): Promise<string> {
  return insist(await askToken(loadClient, {})).accessToken;
}

/** `signOut({ global: true })`: throws where Cognito has not revoked the tokens; then they are still signed in. */
export async function leaveEverywhere(): Promise<void> {
  insist(await signOut(loadClient, { global: true }));
}

/** `updateUserAttributes`. */
export async function rename(name: string): Promise<void> {
  const flow = accountFlow(context);
  const { step } = insist(await flow.begin());
  if (step.name === "account") insist(await flow.change(step, { name }));
}

/** `changePassword`. */
export async function changePassword(current: string, password: string): Promise<void> {
  insist(await changePasswordFlow(context).change({ current, password }));
}

/** For code that counts on exceptions, as with `Auth`: throws what Amplify threw. */
function insist<Outcome extends { readonly ok: true } | { readonly ok: false; readonly error: AuthError }>(
  outcome: Outcome,
) {
  if (!outcome.ok) throw outcome.error.cause;
  return outcome as Extract<Outcome, { readonly ok: true }>;
}
