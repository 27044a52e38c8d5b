import type { AccountClient } from "../client/auth-client.ts";
import type { PoolSettings } from "../client/pool.ts";
import { keptInBrowser } from "../client/kept.ts";

/** One passkey of an account, as Cognito knows it. It does not know when one was last used. */
export interface Passkey {
  readonly id: string;
  /** Cognito's name for it, after whoever keeps it, such as `iCloud Keychain`. */
  readonly name?: string;
  /** In milliseconds since 1970. */
  readonly createdAt?: number;
  /** `platform` in the device that it was made on, `cross-platform` on one that is carried along. */
  readonly attachment?: string;
  /** The relying party that it belongs to. */
  readonly domain: string;
}

/**
 * All passkeys of the account, in Cognito's order.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html
 */
export async function listPasskeys(client: AccountClient): Promise<readonly Passkey[]> {
  const passkeys: Passkey[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.listWebAuthnCredentials({ ...(nextToken && { nextToken }) });
    for (const one of page.credentials) {
      if (!one.credentialId || !one.relyingPartyId) continue;
      passkeys.push({
        id: one.credentialId,
        ...(one.friendlyCredentialName && { name: one.friendlyCredentialName }),
        ...(one.createdAt && { createdAt: one.createdAt.getTime() }),
        ...(one.authenticatorAttachment && { attachment: one.authenticatorAttachment }),
        domain: one.relyingPartyId,
      });
    }
    ({ nextToken } = page);
  } while (nextToken);
  return passkeys;
}

/**
 * Has the browser make a passkey, and Cognito take it. The client sends once more what got no reply, Cognito takes a passkey once, and
 * a device makes no second one: where either says so, the list tells whether there is one more than was known.
 */
export async function makePasskey(client: AccountClient, known: readonly Passkey[] = []): Promise<void> {
  try {
    await client.associateWebAuthnCredential();
  } catch (cause) {
    if (!(cause instanceof Error && mayBeMade.has(cause.name))) throw cause;
    const now = await listPasskeys(client).catch(() => known);
    if (now.every(({ id }) => known.some((one) => one.id === id))) throw cause;
  }
}

const mayBeMade = new Set(["WebAuthnChallengeNotFoundException", "PasskeyAlreadyExists"]);

/** What this browser knows of one person's passkeys: that one was offered, and which there were when one was made here. */
export function passkeysHere({ clientId }: PoolSettings, userId: string) {
  const kept = keptInBrowser(`cognito-kit.passkeys.${clientId}.${userId}`);
  const known = () => (kept.recall()["passkeys"] ?? {}) as Domains;
  const know = (passkeys: Domains): void => kept.remember({ ...kept.recall(), passkeys });
  return {
    wasOffered: (): boolean => "offeredAt" in kept.recall(),
    rememberOffer: (): void => kept.remember({ ...kept.recall(), offeredAt: Date.now() }),
    rememberAll: (passkeys: readonly Passkey[]): void => know(domainsOf(passkeys)),
    /** Tells the browser of one that has just been deleted, wherever it was made. */
    async forget({ id, domain }: Passkey): Promise<void> {
      await signalUnknown(id, domain);
      const { [id]: _gone, ...others } = known();
      know(others);
    },
    /**
     * Tells the browser which of them Cognito does not know any more. Where a browser has no way to be told, nothing is asked.
     */
    async report(client: AccountClient): Promise<void> {
      const before = Object.entries(known());
      if (before.length === 0 || !canSignal()) return;
      const now = domainsOf(await listPasskeys(client));
      for (const [id, domain] of before) if (!(id in now)) await signalUnknown(id, domain);
      know(now);
    },
  };
}

/** The relying party of each passkey, by its id. */
type Domains = Readonly<Record<string, string>>;

const domainsOf = (passkeys: readonly Passkey[]): Domains =>
  Object.fromEntries(passkeys.map(({ id, domain }) => [id, domain]));

const credential = (): typeof PublicKeyCredential | undefined => globalThis.PublicKeyCredential;

const canSignal = () => credential()?.signalUnknownCredential !== undefined;

/**
 * Has the browser stop offering a passkey that would be refused.
 *
 * @see https://www.w3.org/TR/webauthn-3/#sctn-signal-methods
 */
async function signalUnknown(credentialId: string, rpId: string): Promise<void> {
  if (canSignal()) await credential()?.signalUnknownCredential({ rpId, credentialId });
}
