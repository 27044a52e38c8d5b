import type {
  CreateAuthChallengeEvent,
  DefineAuthChallengeEvent,
  VerifyAuthChallengeResponseEvent,
} from "./auth-challenge-events.ts";
import { CognitoError } from "./cognito-error.ts";
import type { CustomMessageEvent } from "./custom-message.ts";
import { unrecognizable } from "./lambda.ts";
import type { PreSignUpEvent } from "./pre-sign-up.ts";
import type { PreTokenGenerationEvent } from "./pre-token-generation.ts";
import type {
  PostAuthenticationEvent,
  PostConfirmationEvent,
  PreAuthenticationEvent,
} from "./sign-in-events.ts";

/** Plain functions in the place of a pool's Lambda triggers: the functions of a Lambda, as they are. */
export interface Triggers {
  /** May refuse a sign-up, by throwing: `PreSignUp failed with error <your text>.` Or confirms it at once. */
  onPreSignUp?(event: PreSignUpEvent): Done<PreSignUpEvent>;
  /** Writes a mail or text message. */
  onCustomMessage?(event: CustomMessageEvent): Done<CustomMessageEvent>;
  /** Leads through a custom sign-in. */
  onDefineAuthChallenge?(event: DefineAuthChallengeEvent): Done<DefineAuthChallengeEvent>;
  /** Makes a question of a custom sign-in. */
  onCreateAuthChallenge?(event: CreateAuthChallengeEvent): Done<CreateAuthChallengeEvent>;
  /** Judges an answer to a question of a custom sign-in. */
  onVerifyAuthChallengeResponse?(
    event: VerifyAuthChallengeResponseEvent,
  ): Done<VerifyAuthChallengeResponseEvent>;
  /** May refuse a sign-in before it begins, by throwing. */
  onPreAuthentication?(event: PreAuthenticationEvent): Done<PreAuthenticationEvent>;
  /** Hears of a sign-in that has come to its end. */
  onPostAuthentication?(event: PostAuthenticationEvent): Done<PostAuthenticationEvent>;
  /** Hears of an account or a new password that is confirmed; of an account that `onPreSignUp` confirms, too. */
  onPostConfirmation?(event: PostConfirmationEvent): Done<PostConfirmationEvent>;
  /** Changes the claims of the tokens that a sign-in or a refresh is about to hand out. */
  onPreTokenGeneration?(event: PreTokenGenerationEvent): Done<PreTokenGenerationEvent>;
}

type Done<Event extends { response: object }> = Answered<Event> | void | Promise<Answered<Event> | void>;

/** What is left out of a response is as the pool has it. */
type Answered<Event extends { response: object }> = { response: Partial<Event["response"]> };

/** Runs the function of a Lambda and gives its response, whether it returns the event or has only written to it. */
export async function runLambda<Event extends { response: object }>(
  name: string,
  run: (event: Event) => Done<Event>,
  event: NoInfer<Event>,
): Promise<Partial<Event["response"]>> {
  const { response } = (await runTrigger(name, () => run(event))) ?? event;
  if (typeof response !== "object" || response === null) throw unrecognizable();
  return response;
}

/** What a function throws reaches the client in Cognito's sentence, with the trigger's name on the wire. */
async function runTrigger<Answer>(name: string, run: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    // A mistake rather than a refusal: the client is not told which, and there is no CloudWatch to look it up in.
    if (error instanceof TypeError || error instanceof ReferenceError) {
      console.error(`The pool's function for the trigger ${name} has failed.`, error);
    }
    const text = error instanceof Error ? error.message : String(error);
    throw new CognitoError("UserLambdaValidationException", `${name} failed with error ${text}.`);
  }
}
