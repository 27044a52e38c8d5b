import type { AccountClient } from "../client/auth-client.ts";
import type { MfaMethod } from "../client/pool-mfa.ts";
import { deliveryTo, prove, refresh, whose } from "./account-client.ts";
import type { AttributeChanges } from "./account.ts";
import type {
  AddPasskeyStep,
  AfterSignInQuestion,
  AfterSignInStep,
  ContactCodeStep,
  MissingAttributesStep,
  SetUpMfaStep,
  TermsStep,
  TotpTaskStep,
  VerifyContactStep,
} from "./after-sign-in-step.ts";
import {
  missingAttributes,
  unverifiedContacts,
  type AfterSignInTask,
  type Contact,
  type OwnTask,
} from "./after-sign-in-task.ts";
import { clientOf } from "./client-of.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { mfaFlow, type MfaStep } from "./mfa.ts";
import { listPasskeys, makePasskey, passkeysHere } from "./passkeys-here.ts";
import type { User } from "./user.ts";

export type AfterSignInFlow = ReturnType<typeof afterSignInFlow>;

/** The tasks after a sign-in, as functions from a step and an answer to the next step. They stand between nobody and the app. */
export function afterSignInFlow(context: FlowContext) {
  let person: User | undefined;
  const mfa = mfaFlow(context);

  async function account(): Promise<AccountClient | undefined> {
    return (await clientOf(context)).account?.();
  }

  async function next([task, ...then]: readonly AfterSignInTask[]): Promise<AfterSignInStep> {
    if (!task || !person) return { name: "done" };
    return (await ask(task, then, person)) ?? next(then);
  }

  /** The question of a task, where there is one to ask. */
  async function ask(
    task: AfterSignInTask,
    then: readonly AfterSignInTask[],
    user: User,
  ): Promise<AfterSignInQuestion | undefined> {
    if (task === "verifyContact") {
      const contacts = unverifiedContacts(user);
      return contacts.length > 0 ? { name: task, contacts, then } : undefined;
    }
    if (task === "addPasskey") return (await mayAddPasskey(user)) ? { name: task, then } : undefined;
    if (task === "setUpMfa") {
      const methods = await soon(possibleFactors());
      return methods && methods.length > 0 ? { name: task, methods, then } : undefined;
    }
    switch (task.name) {
      case "attributes": {
        const attributes = missingAttributes(task, user);
        const { name, isRequired = false } = task;
        return attributes.length > 0 ? { name, attributes, isRequired, then } : undefined;
      }
      case "terms":
        return user.claims[task.attribute] === task.version ? undefined : { name: task.name, task, then };
      case "own":
        return (await soon(isDue(task, user))) ? { name: task.name, task, then } : undefined;
      default:
        return task satisfies never;
    }
  }

  /** What somebody without a second factor could turn on. */
  async function possibleFactors(): Promise<readonly MfaMethod[]> {
    const result = await mfa.begin();
    if (!result.ok || result.step.name !== "mfa") return [];
    const { factors } = result.step;
    if (factors.some(({ isOn }) => isOn)) return [];
    return factors.flatMap((factor) => (factor.isOn || factor.lacks ? [] : [factor.method]));
  }

  async function afterMfa(
    result: Result<MfaStep>,
    then: readonly AfterSignInTask[],
  ): Promise<Result<AfterSignInStep>> {
    if (!result.ok) return { ok: false, error: result.error };
    const { step } = result;
    return { ok: true, step: step.name === "setUpTotp" ? { ...step, then } : await next(then) };
  }

  /** What has just been changed counts for the tasks that come next, too. */
  async function learn(): Promise<void> {
    await refresh(context);
    person = await whose(context).then(
      ({ user }) => user,
      () => person,
    );
  }

  async function write(attributes: AttributeChanges): Promise<void> {
    const given = Object.entries(attributes).filter(([, value]) => value !== "");
    if (given.length === 0) return;
    await (await account())?.updateUserAttributes({ userAttributes: Object.fromEntries(given) });
    await learn();
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
    const client = await account();
    const details = await client?.sendUserAttributeVerificationCode({ userAttributeKey: contact.attribute });
    return { name: "contactCode", contact, then, sentTo: deliveryTo(contact, details), sentAt: Date.now() };
  }

  return {
    /** The first task of this person. Whatever can't be found out is not asked. */
    async begin(user: User, tasks: readonly AfterSignInTask[]): Promise<Result<AfterSignInStep>> {
      person = user;
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
        const client = await account();
        if (client) await prove(client, contact, code);
        await learn();
        return next(then);
      });
    },
    /** Has the browser make a passkey, and Cognito take it. */
    addPasskey({ then }: AddPasskeyStep): Promise<Result<AfterSignInStep>> {
      return attempt("afterSignIn", async () => {
        const client = await account();
        // Offered to those alone who have none.
        if (client) await makePasskey(client);
        // What can't be remembered can only not be reported later.
        if (client && person) {
          const here = passkeysHere(context.pool(), person.id);
          await soon(
            listPasskeys(client)
              .then(here.rememberAll)
              .catch(() => {}),
          );
        }
        return next(then);
      });
    },
    /** Turns a second factor on; an authenticator app is set up first. */
    async setUpMfa({ then }: SetUpMfaStep, method: MfaMethod): Promise<Result<AfterSignInStep>> {
      return afterMfa(await mfa.turnOn(method), then);
    },
    /** Sends the first code of the app back. */
    async confirmTotp(step: TotpTaskStep, code: string): Promise<Result<AfterSignInStep>> {
      return afterMfa(await mfa.confirmTotp(step, code), step.then);
    },
    /** Writes the attributes that were missing. */
    fillIn({ then }: MissingAttributesStep, attributes: AttributeChanges): Promise<Result<AfterSignInStep>> {
      return attempt("afterSignIn", async () => {
        await write(attributes);
        return next(then);
      });
    },
    /** Agrees to the terms: the account keeps which ones. */
    agree({ task, then }: TermsStep): Promise<Result<AfterSignInStep>> {
      return attempt("afterSignIn", async () => {
        await write({ [task.attribute]: task.version });
        return next(then);
      });
    },
    /** Goes to the task after this one: it was done, or is put off. */
    async skip({ then }: AfterSignInQuestion): Promise<Result<AfterSignInStep>> {
      return { ok: true, step: await next(then).catch((): AfterSignInStep => ({ name: "done" })) };
    },
    // There is nothing to let go of: the person is in.
    forget(): void {},
    giveUp(): void {},
  };
}

/** What an app can't find out is not asked. */
const isDue = async (task: OwnTask, user: User): Promise<boolean> => {
  try {
    return await task.isDue(user);
  } catch {
    return false;
  }
};

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
