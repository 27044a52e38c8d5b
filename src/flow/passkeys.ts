import { accountClient, unlessGone, whose } from "./account-client.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { listPasskeys, makePasskey, passkeysHere, type Passkey } from "./passkeys-here.ts";

/** The passkeys of the account. */
export interface PasskeysReadStep {
  readonly name: "passkeys";
  readonly passkeys: readonly Passkey[];
  /** The pool has passkeys, and this browser can make one. */
  readonly canAdd: boolean;
  /** What has just been done. */
  readonly changed?: "added" | "removed";
}

/** Seeing, making and deleting passkeys. */
export type PasskeysStep = /** Not read yet. */ { readonly name: "loading" } | PasskeysReadStep;

export type PasskeysFlow = ReturnType<typeof passkeysFlow>;

/**
 * The passkeys of whoever is signed in. Cognito keeps no time of their last use. The last one may be deleted, too: the password or a
 * code remains.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
export function passkeysFlow(context: FlowContext) {
  const read = (passkeys: readonly Passkey[], changed?: "added" | "removed"): PasskeysReadStep => ({
    name: "passkeys",
    passkeys,
    canAdd: context.pool().firstFactors.includes("passkey") && canMakePasskeys(),
    ...(changed && { changed }),
  });
  const list = () => attempt("passkeys", async () => listPasskeys(await accountClient(context)));
  const here = async () => passkeysHere(context.pool(), (await whose(context)).user.id);

  return {
    /** Reads which there are. */
    async begin(): Promise<Result<PasskeysStep>> {
      const listed = await list();
      return listed.ok ? { ok: true, step: read(listed.step) } : listed;
    },
    /** Has the browser make one, and Cognito take it. */
    async add({ passkeys }: PasskeysReadStep): Promise<Result<PasskeysStep>> {
      const made = await attempt("passkeys", async () => makePasskey(await accountClient(context), passkeys));
      if (!made.ok) return made;
      const listed = await list();
      // There is one more, and nothing to show it by.
      if (!listed.ok) return { ...listed, leadsTo: { name: "loading" } };
      aside(here().then(({ rememberAll }) => rememberAll(listed.step)));
      return { ok: true, step: read(listed.step, "added") };
    },
    /** Deletes one, here and elsewhere. The browser is told to offer it no more. */
    remove({ passkeys }: PasskeysReadStep, id: string): Promise<Result<PasskeysStep>> {
      return attempt("passkeys", async () => {
        const { deleteWebAuthnCredential } = await accountClient(context);
        await deleteWebAuthnCredential({ credentialId: id }).catch(unlessGone);
        const removed = passkeys.find((one) => one.id === id);
        if (removed) aside(here().then(({ forget }) => forget(removed)));
        return read(
          passkeys.filter((one) => one !== removed),
          "removed",
        );
      });
    },
    // Nothing is held open: what Cognito knows, it tells the next time.
    forget(): void {},
    giveUp(): void {},
  };
}

/** Nobody waits for it: what has been done is done, whatever this browser makes of that. */
const aside = (work: Promise<void>) => void work.catch(() => {});

/** Also on a security key or a phone, where this device itself keeps none. Browsers have it on secure pages alone. */
const canMakePasskeys = () => "PublicKeyCredential" in globalThis;
