import { toBase64Url, utf8 } from "../bytes.ts";
import { CognitoError } from "../cognito-error.ts";
import type { Settings } from "../settings.ts";
import type { StoredUser } from "../state.ts";
import type { PasskeyKey } from "./public-key.ts";

/** What people register passkeys for. */
export interface PasskeyOptions {
  /**
   * The domain that passkeys belong to; pages of that host and of those below it may use them.
   * @default the host of the page that the pool is in, or "localhost"
   */
  relyingPartyId?: string;
  /** Whether the authenticator has to know who is there, by a fingerprint or a PIN. @default "preferred" */
  userVerification?: "preferred" | "required";
}

/** A passkey as the pool keeps it. */
export interface StoredPasskey {
  /** base64url, as clients write it. */
  id: string;
  relyingPartyId: string;
  key: PasskeyKey;
  /** How often the authenticator has signed, where it counts. */
  counter: number;
  transports: string[];
  attachment?: string;
  createdAt: number;
}

/** Throws where the pool has no passkeys. */
export function checkPasskeysAllowed({ firstFactors }: Settings): void {
  if (firstFactors.includes("WEB_AUTHN")) return;
  // The name is AWS's, its words are not known; so with the other errors of passkeys.
  throw new CognitoError("WebAuthnNotEnabledException", "Passkeys are not enabled for the user pool.");
}

/** How options for the browser name passkeys that are there. */
export const describePasskeys = (passkeys: readonly StoredPasskey[] = []) =>
  passkeys.map(({ id, transports }) => ({ id, type: "public-key", transports }));

/** The id that authenticators keep with a passkey: it names the account, not the person. */
export const userHandleOf = ({ sub }: Pick<StoredUser, "sub">) => toBase64Url(utf8(sub));

/** The host of the page that the pool is in. */
export const hostOfPage = (): string | undefined =>
  "location" in globalThis ? globalThis.location.hostname || undefined : undefined;
