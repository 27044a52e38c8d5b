import type { AccountClient } from "../client/auth-client.ts";
import { readMfa, type MfaMethod } from "../client/pool-mfa.ts";
import { accountClient, attributesOf, whose } from "./account-client.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { toFactors, toPreference, type MfaChange, type MfaFactor } from "./mfa-factors.ts";
import { authenticatorUri } from "./otpauth.ts";
import { nameToSignIn } from "./name-to-sign-in.ts";

/** The second factors of the account. */
export interface MfaReadStep {
  readonly name: "mfa";
  /** Those of the pool, and any other that is on. */
  readonly factors: readonly MfaFactor[];
  /** The pool lets nobody in without one. */
  readonly isRequired: boolean;
  /** This has just been done. */
  readonly changed?: MfaChange;
}

/** Has an authenticator app set up: asks for the first code that it shows. The one of before counts until then. */
export interface MfaSetUpTotpStep {
  readonly name: "setUpTotp";
  /** What the app calls the account. */
  readonly username: string;
  /** In base 32, to be typed into the app. */
  readonly secret: string;
  /** The same for a QR code: an `otpauth:` address. */
  readonly uri: string;
}

/** Turning second factors on and off. */
export type MfaStep =
  /** Not read yet. */
  { readonly name: "loading" } | MfaReadStep | MfaSetUpTotpStep;

export type MfaFlow = ReturnType<typeof mfaFlow>;

/**
 * The second factors of whoever is signed in, as functions from a step and an answer to the next step.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export function mfaFlow(context: FlowContext) {
  /** The key whose first code was right: should the rest fail, the same code would not be taken again. */
  let proved: string | undefined;
  /** What was read last: who puts an app off goes back to it, with a connection or without. */
  let known: MfaReadStep | undefined;

  async function look(account: AccountClient) {
    const [preference, attributes] = await Promise.all([account.fetchMFAPreference(), attributesOf(account)]);
    return { preference, attributes };
  }

  async function read(account: AccountClient, changed?: MfaChange): Promise<MfaReadStep> {
    const settings = readMfa(context.pool());
    const factors = toFactors(await look(account), settings);
    known = { name: "mfa", factors, isRequired: settings.required ?? false };
    return { ...known, ...(changed && { changed }) };
  }

  async function make(change: MfaChange, account: AccountClient): Promise<MfaReadStep> {
    // Looks again first: another tab may have turned off what this one knows as on, and to prefer it would turn it on.
    const preference = toPreference(change, await look(account), readMfa(context.pool()));
    if (!preference) return read(account);
    if (Object.keys(preference).length > 0) await account.updateMFAPreference(preference);
    return read(account, change);
  }

  const change = (method: MfaMethod, to: MfaChange["to"]): Promise<Result<MfaStep>> =>
    attempt("mfa", async () => make({ method, to }, await accountClient(context)));

  const forget = () => {
    proved = known = undefined;
  };

  return {
    /** Reads what is on. */
    begin(): Promise<Result<MfaStep>> {
      return attempt("mfa", async () => read(await accountClient(context)));
    },
    /** Reads it again, and still knows what has just been done. */
    refresh({ changed }: MfaReadStep): Promise<Result<MfaReadStep>> {
      return attempt("mfa", async () => read(await accountClient(context), changed));
    },
    /** Turns codes by text message or mail on, at once; an authenticator app is set up first. */
    turnOn(method: MfaMethod): Promise<Result<MfaStep>> {
      if (method !== "totp") return change(method, "on");
      return attempt("mfa", async (): Promise<MfaSetUpTotpStep> => {
        const [account, { user }] = await Promise.all([accountClient(context), whose(context)]);
        const { sharedSecret: secret } = await account.setUpTOTP();
        const username = nameToSignIn(user, context.pool());
        const uri = authenticatorUri(secret, username, context.app?.().appName);
        return { name: "setUpTotp", username, secret, uri };
      });
    },
    /** Sends the first code of the app back. From then on, a sign-in asks for one. */
    confirmTotp({ secret }: MfaSetUpTotpStep, code: string): Promise<Result<MfaStep>> {
      return attempt("mfa", async () => {
        const account = await accountClient(context);
        if (proved !== secret) await account.verifyTOTPSetup({ code: code.trim() });
        proved = secret;
        return make({ method: "totp", to: "on" }, account);
      });
    },
    /** Asks for it no more. Where it was preferred, another one is. */
    turnOff(method: MfaMethod): Promise<Result<MfaStep>> {
      return change(method, "off");
    },
    /** Of several, asks for this one. */
    prefer(method: MfaMethod): Promise<Result<MfaStep>> {
      return change(method, "preferred");
    },
    /** Leaves the app as it was. */
    cancel(): Promise<Result<MfaStep>> {
      return attempt("mfa", async () => known ?? read(await accountClient(context)));
    },
    forget,
    giveUp: forget,
  };
}
