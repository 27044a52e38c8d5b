import type { AccountClient } from "../client/auth-client.ts";
import type { MfaMethod, MfaSettings } from "../client/pool-mfa.ts";
import type { Contact } from "./after-sign-in-task.ts";

/** A second factor that is not asked for. */
export interface MfaFactorOff {
  readonly method: MfaMethod;
  readonly isOn: false;
  /**
   * Why it should stay off: the account has nothing that codes can be sent to, or nothing that was proved. With a number that was
   * mistyped, nobody would get in any more.
   */
  readonly lacks?: { readonly attribute: Contact["attribute"]; readonly why: "missing" | "unverified" };
}

/** A second factor that a sign-in asks for. */
export interface MfaFactorOn {
  readonly method: MfaMethod;
  readonly isOn: true;
  /** Where several are on, this one is asked for. */
  readonly isPreferred: boolean;
  readonly canPrefer: boolean;
  /** Not the last one in a pool that lets nobody in without. */
  readonly canTurnOff: boolean;
}

export type MfaFactor = MfaFactorOff | MfaFactorOn;

/** What has become of a second factor. An app that takes the place of another one is turned on, too. */
export interface MfaChange {
  readonly method: MfaMethod;
  readonly to: "on" | "off" | "preferred";
}

/** What Cognito says of an account. */
interface Account {
  readonly preference: Awaited<ReturnType<AccountClient["fetchMFAPreference"]>>;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** Those of the pool, and any other that is on. */
export function toFactors(account: Account, settings: MfaSettings): readonly MfaFactor[] {
  const { attributes, preference } = account;
  const { methods, required = false } = settings;
  const on = [...chosen(account), ...implied(account, settings)];
  const usable = methods.filter((method) => on.includes(method));
  return [...new Set([...methods, ...on])].map((method): MfaFactor => {
    if (!on.includes(method)) {
      const attribute = sentTo[method];
      if (!attribute || attributes[`${attribute}_verified`] === "true") return { method, isOn: false };
      const why = attributes[attribute] ? "unverified" : "missing";
      return { method, isOn: false, lacks: { attribute, why } };
    }
    const isUsable = usable.includes(method);
    const isPreferred =
      isUsable && preference.preferred !== undefined && method === toMethod(preference.preferred);
    return {
      method,
      isOn: true,
      isPreferred,
      canPrefer: isUsable && !isPreferred && usable.length > 1,
      canTurnOff: !required || !isUsable || usable.length > 1,
    };
  });
}

/** What Cognito has to be told to bring a change about: `{}` where it is so already, nothing where it is not possible. */
export function toPreference(
  { method, to }: MfaChange,
  account: Account,
  settings: MfaSettings,
): Parameters<AccountClient["updateMFAPreference"]>[0] | undefined {
  const on = toFactors(account, settings).filter((factor) => factor.isOn);
  const factor = on.find((one) => one.method === method);
  const preferred = on.find(({ isPreferred }) => isPreferred)?.method;
  // As soon as one is chosen, those that nobody chose are off.
  const others = Object.fromEntries(implied(account, settings).map((one) => [one, "ENABLED"] as const));
  switch (to) {
    case "on":
      return factor ? {} : { ...others, [method]: preferred ? "ENABLED" : "PREFERRED" };
    case "off": {
      if (!factor?.canTurnOff) return undefined;
      const next = factor.isPreferred && on.find(({ canPrefer }) => canPrefer);
      return { ...others, [method]: "DISABLED", ...(next && { [next.method]: "PREFERRED" }) };
    }
    case "preferred":
      if (!factor?.canPrefer) return undefined;
      return { ...others, ...(preferred && { [preferred]: "NOT_PREFERRED" }), [method]: "PREFERRED" };
    default:
      return to satisfies never;
  }
}

const chosen = ({ preference }: Account): readonly MfaMethod[] => (preference.enabled ?? []).map(toMethod);

/**
 * Where one is required, whoever has chosen none is sent codes all the same. Cognito does not name those.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html
 */
function implied(account: Account, { methods, required }: MfaSettings): readonly MfaMethod[] {
  if (!required || methods.some((method) => chosen(account).includes(method))) return [];
  return methods.filter((method) => account.attributes[sentTo[method] ?? ""]);
}

const sentTo: Partial<Record<MfaMethod, Contact["attribute"]>> = { sms: "phone_number", email: "email" };

const toMethod = (type: "SMS" | "EMAIL" | "TOTP") => type.toLowerCase() as MfaMethod;
