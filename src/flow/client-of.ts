import type { AuthClient } from "../client/auth-client.ts";
import { sayInstead, type AppSentence } from "./error.ts";
import type { AppSettings, FlowContext } from "./flow.ts";

/** Amplify's functions that take `clientMetadata` along. */
export type MetadataVerb =
  | "signUp"
  | "confirmSignUp"
  | "resendSignUpCode"
  | "signIn"
  | "confirmSignIn"
  | "resetPassword"
  | "confirmResetPassword"
  | "updateUserAttributes"
  | "sendUserAttributeVerificationCode";

type Metadata = Readonly<Record<string, string>>;

/**
 * What the triggers of a pool are told as `clientMetadata`: the same for all, or by the function of Amplify that is about to be called,
 * such as a token of a captcha that was made just now. Cognito neither keeps nor encrypts it.
 *
 * Where the function rejects, nothing is sent: the refusal is `refusedByApp`, and says the `sentence` (by the `field`) of what was
 * thrown, where it has one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export type ClientMetadata =
  Metadata | ((verb: MetadataVerb) => Metadata | undefined | Promise<Metadata | undefined>);

/**
 * Puts a sentence of the app in the place of the general one where a trigger refused. It is given the trigger's own text, without
 * what Cognito puts around it, and the trigger's name, such as `PreSignUp`. `undefined` leaves the general sentence.
 */
export type TriggerMessage = (message: string, trigger: string) => AppSentence | string | undefined;

/** The client as the app wants it called: with what the triggers are to know, and with their refusals in the app's words. */
export async function clientOf({ client, app }: FlowContext): Promise<AuthClient> {
  const plain = await client();
  return app ? withSettings(plain, app) : plain;
}

function withSettings(client: AuthClient, app: () => AppSettings): AuthClient {
  const { signUp, account } = client;
  const tell = <Input extends object, Output>(
    verb: MetadataVerb,
    call: (input: Input) => Promise<Output>,
  ) => {
    return async (input: Input): Promise<Output> => {
      const clientMetadata = await metadataFor(verb, app());
      return refusedInWords(app, () => call(withOptions(input, clientMetadata && { clientMetadata })));
    };
  };
  return {
    ...client,
    signUp: tell("signUp", async (input) => {
      const autoSignIn = input.options?.autoSignIn;
      if (typeof autoSignIn !== "object") return signUp(input);
      // Amplify keeps what the sign-in that follows by itself will send.
      const clientMetadata = await metadataFor("signIn", app());
      const told = { ...autoSignIn, ...(clientMetadata && { clientMetadata }) };
      return signUp(withOptions(input, { autoSignIn: told }));
    }),
    confirmSignUp: tell("confirmSignUp", client.confirmSignUp),
    resendSignUpCode: tell("resendSignUpCode", client.resendSignUpCode),
    signIn: tell("signIn", client.signIn),
    confirmSignIn: tell("confirmSignIn", client.confirmSignIn),
    autoSignIn: () => refusedInWords(app, client.autoSignIn),
    resetPassword: tell("resetPassword", client.resetPassword),
    confirmResetPassword: tell("confirmResetPassword", client.confirmResetPassword),
    ...(account && {
      account: async () => {
        const verbs = await account();
        return {
          ...verbs,
          updateUserAttributes: tell("updateUserAttributes", verbs.updateUserAttributes),
          sendUserAttributeVerificationCode: tell(
            "sendUserAttributeVerificationCode",
            verbs.sendUserAttributeVerificationCode,
          ),
        };
      },
    }),
  };
}

async function metadataFor(
  verb: MetadataVerb,
  { locale, clientMetadata: own }: AppSettings,
): Promise<Metadata | undefined> {
  const given = typeof own === "function" ? await askApp(own, verb) : own;
  return locale === undefined ? given : { locale, ...given };
}

async function askApp(own: Extract<ClientMetadata, Function>, verb: MetadataVerb) {
  try {
    return await own(verb);
  } catch (cause) {
    const { sentence, field } = (cause ?? {}) as Partial<AppSentence>;
    const message = cause instanceof Error ? cause.message : String(cause);
    const refusal = Object.assign(new Error(message, { cause }), { name: "ClientMetadataException" });
    if (sentence) sayInstead(refusal, { sentence, ...(field && { field }) });
    throw refusal;
  }
}

function withOptions<Input extends object>(input: Input, options: object | undefined): Input {
  return options
    ? { ...input, options: { ...("options" in input && (input.options as object)), ...options } }
    : input;
}

/** Cognito writes `PreSignUp failed with error <the trigger's text>.` */
async function refusedInWords<Output>(app: () => AppSettings, call: () => Promise<Output>): Promise<Output> {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof Error && cause.name === "UserLambdaValidationException") {
      const [, trigger, text] = /^(\w+) failed with error ([^]*?)\.?\s*$/.exec(cause.message) ?? [];
      const said = trigger && text && app().triggerMessage?.(text, trigger);
      if (said) sayInstead(cause, typeof said === "string" ? { sentence: said } : said);
    }
    throw cause;
  }
}
