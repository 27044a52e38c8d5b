import type { AccountClient } from "../client/auth-client.ts";
import { unverifiedContacts, type AfterSignInTask, type Contact } from "./after-sign-in-task.ts";
import { toDelivery, type Delivery } from "./delivery.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { listPasskeys, passkeysHere } from "./passkeys-here.ts";
import type { User } from "./user.ts";

interface Task {
  /** What comes after this one. */
  readonly then: readonly AfterSignInTask[];
}

/** Asks which address or number to prove. */
export interface VerifyContactStep extends Task {
  readonly name: "verifyContact";
  readonly contacts: readonly Contact[];
}

/** Asks for the code that was sent there. */
export interface ContactCodeStep extends Task {
  readonly name: "contactCode";
  readonly contact: Contact;
  readonly sentTo?: Delivery;
  /** In milliseconds since 1970. */
  readonly sentAt: number;
}

/** Offers to make a passkey, so that the next sign-in needs no password. */
export interface AddPasskeyStep extends Task {
  readonly name: "addPasskey";
}

/** A question with a person before it. */
export type AfterSignInQuestion = VerifyContactStep | ContactCodeStep | AddPasskeyStep;

/** The tasks of somebody who has just signed in. */
export type AfterSignInStep =
  | AfterSignInQuestion
  /** Not known yet whether there is one. */
  | { readonly name: "deciding" }
  /** None, or none any more. */
  | { readonly name: "done" };

export type AfterSignInFlow = ReturnType<typeof afterSignInFlow>;

/** The tasks after a sign-in, as functions from a step and an answer to the next step. They stand between nobody and the app. */
export function afterSignInFlow(context: FlowContext) {
  let whose: User | undefined;

  async function account(): Promise<AccountClient | undefined> {
    return (await context.client()).account?.();
  }

  async function next([task, ...then]: readonly AfterSignInTask[]): Promise<AfterSignInStep> {
    if (!task || !whose) return { name: "done" };
    const contacts = unverifiedContacts(whose);
    if (task === "verifyContact" && contacts.length > 0) return { name: task, contacts, then };
    if (task === "addPasskey" && (await mayAddPasskey(whose))) return { name: task, then };
    return next(then);
  }

  /** Offered once: to somebody who has none, whom one would let in, in a browser that can keep it. */
  async function mayAddPasskey({ id }: User): Promise<boolean> {
    const pool = context.pool();
    const client = await account();
    if (!client || !pool.firstFactors.includes("passkey")) return false;
    const here = passkeysHere(pool, id);
    if (here.wasOffered()) {
      // Nobody waits for it.
      void here.report(client).catch(() => {});
      return false;
    }
    if (!(await canKeepPasskeys())) return false;
    const answers = await soon(
      Promise.all([client.listWebAuthnCredentials({ pageSize: 1 }), client.fetchMFAPreference()]),
    );
    if (!answers) return false;
    const [{ credentials }, { enabled }] = answers;
    // Whoever has a second factor signs in with a password: Cognito lets nothing else come before it.
    if (enabled) return false;
    // Whoever has one already needs no offer, now or later.
    here.rememberOffer();
    return credentials.length === 0;
  }

  async function send({
    contact,
    then,
  }: Pick<ContactCodeStep, "contact" | "then">): Promise<ContactCodeStep> {
    const { attribute, destination } = contact;
    const client = await account();
    const details = await client?.sendUserAttributeVerificationCode({ userAttributeKey: attribute });
    const sentTo = toDelivery(details, { [attribute]: destination });
    return { name: "contactCode", contact, then, ...(sentTo && { sentTo }), sentAt: Date.now() };
  }

  return {
    /** The first task of this person. Whatever can't be found out is not asked. */
    async begin(user: User, tasks: readonly AfterSignInTask[]): Promise<Result<AfterSignInStep>> {
      whose = user;
      const step = await next(tasks).catch((): AfterSignInStep => ({ name: "done" }));
      return { ok: true, step };
    },
    /** Has a code sent to this address or number. */
    sendContactCode({ then }: VerifyContactStep, contact: Contact): Promise<Result<AfterSignInStep>> {
      return attempt("afterSignIn", () => send({ contact, then }));
    },
    /** Has another one sent. */
    resendContactCode(step: ContactCodeStep): Promise<Result<ContactCodeStep>> {
      return attempt("afterSignIn", () => send(step));
    },
    /** Sends the code back. The id token that tells of it is fetched at once. */
    confirmContact({ contact, then }: ContactCodeStep, code: string): Promise<Result<AfterSignInStep>> {
      return attempt("afterSignIn", async () => {
        const client = await context.client();
        await (
          await account()
        )?.confirmUserAttribute({
          userAttributeKey: contact.attribute,
          confirmationCode: code.trim(),
        });
        // The contact is proved; that this token does not say so yet is no reason to say otherwise.
        await client.fetchAuthSession({ forceRefresh: true }).catch(() => {});
        return next(then);
      });
    },
    /** Has the browser make a passkey, and Cognito take it. */
    addPasskey({ then }: AddPasskeyStep): Promise<Result<AfterSignInStep>> {
      return attempt("afterSignIn", async () => {
        const client = await account();
        await client?.associateWebAuthnCredential();
        // What can't be remembered can only not be reported later.
        if (client && whose) {
          const here = passkeysHere(context.pool(), whose.id);
          await soon(
            listPasskeys(client)
              .then(here.rememberAll)
              .catch(() => {}),
          );
        }
        return next(then);
      });
    },
    /** Puts this task off, and goes to the one after it. */
    async skip({ then }: AfterSignInQuestion): Promise<Result<AfterSignInStep>> {
      return { ok: true, step: await next(then).catch((): AfterSignInStep => ({ name: "done" })) };
    },
    // There is nothing to let go of: the person is in.
    forget(): void {},
    giveUp(): void {},
  };
}

/** How long somebody who is in waits for what they have not asked for, in milliseconds. */
const patience = 3_000;

/** What comes of it, or `undefined` where it takes too long. */
const soon = <Value>(work: Promise<Value>): Promise<Value | undefined> =>
  Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);

/** @see https://www.w3.org/TR/webauthn-3/#sctn-isUserVerifyingPlatformAuthenticatorAvailable */
async function canKeepPasskeys(): Promise<boolean> {
  const credential: typeof PublicKeyCredential | undefined = globalThis.PublicKeyCredential;
  return (await credential?.isUserVerifyingPlatformAuthenticatorAvailable()) ?? false;
}
