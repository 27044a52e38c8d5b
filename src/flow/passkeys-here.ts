import type { AccountClient } from "../client/auth-client.ts";
import type { PoolSettings } from "../client/pool.ts";
import { keptInBrowser } from "../client/kept.ts";

/** What this browser knows of one person's passkeys: that one was offered, and which there were when one was made here. */
export function passkeysHere({ clientId }: PoolSettings, userId: string) {
  const kept = keptInBrowser(`cognito-kit.passkeys.${clientId}.${userId}`);
  return {
    wasOffered: (): boolean => "offeredAt" in kept.recall(),
    rememberOffer: (): void => kept.remember({ ...kept.recall(), offeredAt: Date.now() }),
    async rememberAll(client: AccountClient): Promise<void> {
      kept.remember({ ...kept.recall(), passkeys: await listPasskeys(client) });
    },
    /**
     * Tells the browser which of them Cognito does not know any more, so that it stops offering what would be refused. Where a browser
     * has no way to be told, nothing is asked.
     *
     * @see https://www.w3.org/TR/webauthn-3/#sctn-signal-methods
     */
    async report(client: AccountClient): Promise<void> {
      const before = (kept.recall()["passkeys"] ?? {}) as Passkeys;
      const credential: typeof PublicKeyCredential | undefined = globalThis.PublicKeyCredential;
      if (Object.keys(before).length === 0 || !credential?.signalUnknownCredential) return;
      const now = await listPasskeys(client);
      for (const [credentialId, rpId] of Object.entries(before)) {
        if (!(credentialId in now)) await credential.signalUnknownCredential({ rpId, credentialId });
      }
      kept.remember({ ...kept.recall(), passkeys: now });
    },
  };
}

/** The relying party of each passkey, by its id. */
type Passkeys = Readonly<Record<string, string>>;

async function listPasskeys(client: AccountClient): Promise<Passkeys> {
  const { credentials } = await client.listWebAuthnCredentials();
  return Object.fromEntries(
    credentials.flatMap(({ credentialId, relyingPartyId }) =>
      credentialId && relyingPartyId ? [[credentialId, relyingPartyId]] : [],
    ),
  );
}
