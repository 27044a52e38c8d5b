import type { Parts } from "./parts.ts";
import { lambdaEvent, userAttributes } from "./lambda.ts";
import type { PostConfirmationEvent } from "./sign-in-events.ts";
import type { StoredUser } from "./state.ts";
import { runLambda } from "./triggers.ts";

type Metadata = Readonly<Record<string, string>> | undefined;
type Needs = Pick<Parts, "triggers" | "settings">;

/** Lets the pool's function refuse whoever wants to sign in. */
export async function beforeSignIn(
  name: string | undefined,
  validationData: Metadata,
  { triggers, settings, directory }: Needs & Pick<Parts, "directory">,
): Promise<void> {
  const isSecretive = settings.client.preventUserExistenceErrors;
  const user = name === undefined ? undefined : directory.bySignInName(name);
  // Where strangers are told that they are none, they are told so by the flow.
  if (!triggers.onPreAuthentication || name === undefined || (!user && !isSecretive)) return;
  const request = {
    userAttributes: userAttributes(user),
    ...(validationData && { validationData: { ...validationData } }),
    ...(isSecretive && { userNotFound: user === undefined }),
  };
  const event = lambdaEvent(
    "PreAuthentication_Authentication",
    user?.username ?? name,
    settings,
    request,
    {},
  );
  await runLambda("PreAuthentication", triggers.onPreAuthentication, event);
}

/** Tells the pool's function who has signed in. What it throws keeps the tokens back. */
export async function afterSignIn(
  user: StoredUser,
  newDeviceUsed: boolean,
  clientMetadata: Metadata,
  { triggers, settings }: Needs,
): Promise<void> {
  if (!triggers.onPostAuthentication) return;
  const request = { ...told(user, clientMetadata), newDeviceUsed };
  const event = lambdaEvent("PostAuthentication_Authentication", user.username, settings, request, {});
  await runLambda("PostAuthentication", triggers.onPostAuthentication, event);
}

/** Tells the pool's function who has confirmed what. It is done by then: what the function throws takes nothing back. */
export async function afterConfirmation(
  user: StoredUser,
  source: PostConfirmationEvent["triggerSource"],
  clientMetadata: Metadata,
  { triggers, settings }: Needs,
): Promise<void> {
  if (!triggers.onPostConfirmation) return;
  const event = lambdaEvent(source, user.username, settings, told(user, clientMetadata), {});
  await runLambda("PostConfirmation", triggers.onPostConfirmation, event);
}

const told = (user: StoredUser, clientMetadata: Metadata) => ({
  userAttributes: userAttributes(user),
  ...(clientMetadata && { clientMetadata: { ...clientMetadata } }),
});
