import type { ChallengeResult } from "../auth-challenge-events.ts";
import { invalidParameter, notAuthorized, wrongCredentials } from "../cognito-error.ts";
import { lambdaEvent, unrecognizable, userAttributes } from "../lambda.ts";
import type { Parts } from "../parts.ts";
import type { Question, Standing } from "../questions.ts";
import type { StoredUser } from "../state.ts";
import { runLambda } from "../triggers.ts";
import { need } from "./answers.ts";
import type { AnswerChallenge } from "./index.ts";
import { findUser, inventUserId, startPasswordSrp } from "./password.ts";

type Metadata = Readonly<Record<string, string>> | undefined;

/** Who is signing in. `user` is missing where the pool plays it for somebody who does not exist. */
interface Person {
  userId: string;
  user: StoredUser | undefined;
}

/** Opens the flow that the pool's own functions lead through, with the password first where the client says so. */
export async function startCustom(answers: Readonly<Record<string, string>>, parts: Parts) {
  if (!parts.triggers.onDefineAuthChallenge) throw notConfigured();
  const name = need(answers, "USERNAME");
  const user = findUser(name, parts);
  const person = { user, userId: user?.username ?? (await inventUserId(name, parts)) };
  const standing = { firstFactor: "CUSTOM", ...parts.devices.claim(user, answers.DEVICE_KEY) } as const;
  if (answers.CHALLENGE_NAME !== "SRP_A") return nextStep(person, standing, [], parts, undefined);
  const history: ChallengeResult[] = [{ challengeName: "SRP_A", challengeResult: true }];
  return nextStep(person, standing, history, parts, undefined, () =>
    startPasswordSrp(answers, parts, history),
  );
}

/** Goes on with a custom sign-in whose password or second factor was right. */
export const askCustom: Question = async (user, standing, parts, clientMetadata) =>
  standing.custom &&
  nextStep({ user, userId: user.username }, standing, standing.custom, parts, clientMetadata);

/** Hands an answer to the function that verifies. Right or wrong, a question is answered once; what follows is not up to it. */
export const answerCustom: AnswerChallenge = async (answers, session, parts, clientMetadata) => {
  const name = need(answers, "USERNAME");
  const challengeAnswer = need(answers, "ANSWER");
  const challenge = parts.sessions.demand(session, "CUSTOM_CHALLENGE");
  const { username, userId, standing, history, metadata } = challenge;
  const user = username === undefined ? undefined : parts.directory.byUsername(username);
  // Someone who was there for the question and is gone for the answer looks like someone who never was.
  if (username !== undefined && !user) findUser(username, parts);
  if (user && parts.directory.bySignInName(name) !== user) {
    throw notAuthorized("Invalid session for the user.");
  }
  const device = standing.deviceKey ? {} : parts.devices.claim(user, answers.DEVICE_KEY);
  parts.sessions.close(String(session));

  const asked = told(user, clientMetadata, parts);
  const { privateChallengeParameters } = challenge;
  const request = {
    ...asked,
    privateChallengeParameters: { ...privateChallengeParameters },
    challengeAnswer,
  };
  const { answerCorrect } = await runLambda(
    "VerifyAuthChallengeResponse",
    lambda(parts.triggers.onVerifyAuthChallengeResponse),
    lambdaEvent("VerifyAuthChallengeResponse_Authentication", userId, parts.settings, request, {}),
  );
  if (typeof answerCorrect !== "boolean") throw unrecognizable();
  const result: ChallengeResult = {
    challengeName: "CUSTOM_CHALLENGE",
    challengeResult: answerCorrect,
    ...(metadata !== undefined && { challengeMetadata: metadata }),
  };
  return nextStep({ user, userId }, { ...standing, ...device }, [...history, result], parts, clientMetadata);
};

/** Asks the pool's function what comes next. */
async function nextStep(
  { user, userId }: Person,
  { custom: _before, ...standing }: Standing,
  history: readonly ChallengeResult[],
  parts: Parts,
  clientMetadata: Metadata,
  askPassword?: () => Promise<object>,
): Promise<object> {
  const { triggers, settings, sessions } = parts;
  const asked = { ...told(user, clientMetadata, parts), session: history.map((one) => ({ ...one })) };
  const next = await runLambda(
    "DefineAuthChallenge",
    lambda(triggers.onDefineAuthChallenge),
    lambdaEvent("DefineAuthChallenge_Authentication", userId, settings, asked, {}),
  );
  if (next.failAuthentication) throw wrongCredentials();
  if (next.issueTokens) return letIn(user, standing, parts, clientMetadata);
  if (next.challengeName === "PASSWORD_VERIFIER" && askPassword) return askPassword();
  if (next.challengeName !== "CUSTOM_CHALLENGE") throw unrecognizable();
  const created = await runLambda(
    "CreateAuthChallenge",
    lambda(triggers.onCreateAuthChallenge),
    lambdaEvent(
      "CreateAuthChallenge_Authentication",
      userId,
      settings,
      { ...asked, challengeName: next.challengeName },
      {},
    ),
  );
  return {
    ChallengeName: "CUSTOM_CHALLENGE",
    ChallengeParameters: { USERNAME: userId, ...created.publicChallengeParameters },
    Session: sessions.open({
      name: "CUSTOM_CHALLENGE",
      userId,
      standing,
      history,
      privateChallengeParameters: created.privateChallengeParameters ?? {},
      ...(created.challengeMetadata && { metadata: created.challengeMetadata }),
      ...(user && { username: user.username }),
    }),
  };
}

/** Neither a function that is content with nobody's answers nor one that knows no status opens an account. */
function letIn(user: StoredUser | undefined, standing: Standing, parts: Parts, clientMetadata: Metadata) {
  if (!user) throw wrongCredentials();
  parts.passwords.checkStatus(user);
  if (!user.enabled) throw notAuthorized("User is disabled.");
  return parts.goOn(user, standing, clientMetadata);
}

const told = (
  user: StoredUser | undefined,
  clientMetadata: Metadata,
  { settings }: Pick<Parts, "settings">,
) => ({
  userAttributes: userAttributes(user),
  ...(settings.client.preventUserExistenceErrors && { userNotFound: user === undefined }),
  ...(clientMetadata && { clientMetadata: { ...clientMetadata } }),
});

function lambda<Trigger>(trigger: Trigger | undefined): Trigger {
  if (!trigger) throw notConfigured();
  return trigger;
}

const notConfigured = () =>
  invalidParameter("Custom auth lambda trigger is not configured for the user pool.");
