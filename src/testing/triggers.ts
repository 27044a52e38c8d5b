import type {
  CreateAuthChallengeEvent,
  DefineAuthChallengeEvent,
  VerifyAuthChallengeResponseEvent,
} from "./auth-challenge-events.ts";
import { CognitoError } from "./cognito-error.ts";
import type { PreTokenGenerationEvent } from "./pre-token-generation.ts";
import type {
  PostAuthenticationEvent,
  PostConfirmationEvent,
  PreAuthenticationEvent,
} from "./sign-in-events.ts";

/** Plain functions in the place of a pool's Lambda triggers. */
export interface Triggers {
  /** Stands in for the pre sign-up trigger. Throwing refuses the sign-up: `PreSignUp failed with error <your text>.` */
  onPreSignUp?(event: PreSignUpEvent): PreSignUpAnswer | void | Promise<PreSignUpAnswer | void>;
  /** Stands in for the custom message trigger: words for a mail or SMS. */
  onCustomMessage?(event: CustomMessageEvent): CustomMessage | void | Promise<CustomMessage | void>;
  /** Leads through a custom sign-in. This one and those below are the functions of a Lambda, as they are. */
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

type Done<Event> = Event | void | Promise<Event | void>;

/** Asks a trigger. What it throws reaches the client in Cognito's sentence, with the trigger's name on the wire. */
export async function runTrigger<Answer>(name: string, run: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new CognitoError("UserLambdaValidationException", `${name} failed with error ${text}.`);
  }
}

/** Runs the function of a Lambda and gives its response, whether it returns the event or has only written to it. */
export async function runLambda<Event extends { response: unknown }>(
  name: string,
  run: (event: Event) => Done<Event>,
  event: NoInfer<Event>,
): Promise<Event["response"]> {
  return ((await runTrigger(name, () => run(event))) ?? event).response;
}

/** What the pre sign-up trigger is told. */
export interface PreSignUpEvent {
  trigger: "PreSignUp_SignUp" | "PreSignUp_ExternalProvider";
  username: string;
  attributes: Readonly<Record<string, string>>;
  validationData: Readonly<Record<string, string>>;
  clientMetadata: Readonly<Record<string, string>>;
}

/** What the pre sign-up trigger may decide. Leave it out to let sign-up go its usual way. */
export interface PreSignUpAnswer {
  autoConfirmUser?: boolean;
  autoVerifyEmail?: boolean;
  autoVerifyPhone?: boolean;
}

/** What the custom message trigger is told. Put `codeParameter` where the code belongs, as a Lambda does. */
export interface CustomMessageEvent {
  trigger:
    | "CustomMessage_SignUp"
    | "CustomMessage_ResendCode"
    | "CustomMessage_Authentication"
    | "CustomMessage_ForgotPassword"
    | "CustomMessage_UpdateUserAttribute"
    | "CustomMessage_VerifyUserAttribute";
  medium: "EMAIL" | "SMS";
  username: string;
  attributes: Readonly<Record<string, string>>;
  clientMetadata: Readonly<Record<string, string>>;
  codeParameter: "{####}";
}

/** Words of a message. `subject` is for mail alone; what is left out keeps Cognito's words. */
export interface CustomMessage {
  subject?: string;
  body?: string;
}
