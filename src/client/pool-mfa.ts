import { Amplify } from "aws-amplify";

/** A second factor. `totp` is an authenticator app. */
export type MfaMethod = "sms" | "email" | "totp";

/** Which second factors a pool has. */
export interface MfaSettings {
  /** Nobody gets in without one. @default false */
  readonly required?: boolean;
  /** The first one is offered first. */
  readonly methods: readonly MfaMethod[];
}

/**
 * The second factors of the pool: what its settings say, else what Amplify's configuration does. That one has no word for codes by mail.
 * Apart from `readPool`: a page that signs people in is told by Cognito what to ask.
 */
export function readMfa({ mfa }: { readonly mfa?: MfaSettings | undefined }): MfaSettings {
  if (mfa) return mfa;
  const { status, totpEnabled, smsEnabled } = Amplify.getConfig().Auth?.Cognito?.mfa ?? {};
  if (status === "off") return { methods: [] };
  return {
    required: status === "on",
    methods: [...(totpEnabled ? (["totp"] as const) : []), ...(smsEnabled ? (["sms"] as const) : [])],
  };
}
