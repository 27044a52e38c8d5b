import { keptInBrowser } from "../client/kept.ts";
import type { AccountClient } from "../client/auth-client.ts";
import type { AttributeName } from "../schema/attributes.ts";
import { accountClient, attributesOf, deliveryTo, prove, refresh, whose } from "./account-client.ts";
import type { Contact } from "./after-sign-in-task.ts";
import type { CodeDeliveryDetails, Delivery } from "./delivery.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";

/** The attributes of an account, as Cognito has them. */
export type Attributes = Partial<Readonly<Record<AttributeName, string>>>;

/** What the account holds. */
export interface AccountReadStep {
  readonly name: "account";
  readonly attributes: Attributes;
  /** Which of its addresses and numbers have been proved by a code. */
  readonly verified: readonly Contact["attribute"][];
  /** New ones that wait for their code. Until then, the old one counts, in a pool that is set so. */
  readonly waiting: readonly Contact[];
  /** These have just been changed. */
  readonly changed?: readonly AttributeName[];
}

/** Asks for the code that was sent to an address or number. */
export interface AccountCodeStep {
  readonly name: "contactCode";
  readonly contact: Contact;
  readonly sentTo?: Delivery;
  /** In milliseconds since 1970; not there where it was some time ago. */
  readonly sentAt?: number;
}

/** Reading and changing an account. */
export type AccountStep =
  /** Not read yet. */
  { readonly name: "loading" } | AccountReadStep | AccountCodeStep;

/** What is to change. An empty text takes the attribute away. */
export type AttributeChanges = Attributes;

export type AccountFlow = ReturnType<typeof accountFlow>;

/**
 * The attributes of whoever is signed in, its email address and phone number among them, as functions from a step and an answer to
 * the next step.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export function accountFlow(context: FlowContext) {
  async function read(changed?: readonly AttributeName[]): Promise<AccountReadStep> {
    const [account, { user }] = await Promise.all([accountClient(context), whose(context)]);
    const attributes = await attributesOf(account);
    const waiting = waitingContacts(context, user.id);
    return {
      name: "account",
      attributes,
      verified: contactNames.filter((name) => attributes[name] && attributes[`${name}_verified`] === "true"),
      // What is in force by now was proved, here or elsewhere, or counts at once in this pool.
      waiting: waiting.all().filter(({ attribute, destination }) => attributes[attribute] !== destination),
      ...(changed && { changed }),
    };
  }

  async function send(contact: Contact, account: AccountClient): Promise<AccountCodeStep> {
    const { attribute, destination } = contact;
    const inForce = (await attributesOf(account))[attribute];
    // Cognito sends a code to the value that it has. One that waits is sent one when it is asked for once more.
    const details =
      inForce === destination
        ? await account.sendUserAttributeVerificationCode({ userAttributeKey: attribute })
        : (await account.updateUserAttributes({ userAttributes: { [attribute]: destination } }))[attribute]
            ?.nextStep.codeDeliveryDetails;
    return asksForCode(contact, details);
  }

  return {
    /** Reads the account. */
    begin(): Promise<Result<AccountStep>> {
      return attempt("account", read);
    },
    /**
     * Changes attributes. A new address or number is sent a code, which is asked for next; where there are two, the other one waits.
     */
    async change({ attributes }: AccountReadStep, changes: AttributeChanges): Promise<Result<AccountStep>> {
      let halfDone: AccountReadStep | undefined;
      const all = await attempt("account", async () => {
        const account = await accountClient(context);
        const waiting = waitingContacts(context, (await whose(context)).user.id);
        const changed = Object.entries(changes).filter(
          ([name, value]) => value !== undefined && value !== (attributes[name as AttributeName] ?? ""),
        ) as [AttributeName, string][];
        const given = Object.fromEntries(changed.filter(([, value]) => value !== ""));
        const taken = changed.flatMap(([name, value]) => (value === "" ? [name] : []));
        const updates = Object.keys(given).length > 0;
        const result = updates ? await account.updateUserAttributes({ userAttributes: given }) : {};
        const asked = contactNames.flatMap((attribute) => {
          const { nextStep } =
            (result as Awaited<ReturnType<typeof account.updateUserAttributes>>)[attribute] ?? {};
          const destination = given[attribute];
          if (!destination || nextStep?.updateAttributeStep !== "CONFIRM_ATTRIBUTE_WITH_CODE") return [];
          return [{ contact: { attribute, destination }, details: nextStep.codeDeliveryDetails }];
        });
        for (const { contact } of asked) waiting.add(contact);
        if (taken.length > 0) {
          const userAttributeKeys = taken as [AttributeName, ...AttributeName[]];
          await account.deleteUserAttributes({ userAttributeKeys }).catch(async (cause) => {
            if (!updates) throw cause;
            await refresh(context);
            halfDone = await read().catch(() => undefined);
            throw cause;
          });
        }
        for (const name of taken) waiting.remove(name);
        await refresh(context);
        const [first] = asked;
        if (first) return asksForCode(first.contact, first.details);
        const now = await read(changed.map(([name]) => name));
        // What was not taken at once was sent a code, though an answer that has lost its fields does not say so.
        const unsaid = contactNames.find((name) => isOther(now.attributes[name], given[name]));
        if (!unsaid) return now;
        const contact = { attribute: unsaid, destination: given[unsaid] ?? "" };
        waiting.add(contact);
        return asksForCode(contact, undefined);
      });
      // What is given and what is taken away are two requests: the first counts also where the second is refused.
      return all.ok || !halfDone ? all : { ...all, leadsTo: halfDone };
    },
    /** Has a code sent to an address or number of the account that is not proved yet. */
    verify({ attributes }: AccountReadStep, attribute: Contact["attribute"]): Promise<Result<AccountStep>> {
      return attempt("account", async () =>
        send({ attribute, destination: attributes[attribute] ?? "" }, await accountClient(context)),
      );
    },
    /** Asks for the code that a new address or number waits for; another tab may have had it sent. */
    async enterCode(
      { waiting }: AccountReadStep,
      attribute: Contact["attribute"],
    ): Promise<Result<AccountStep>> {
      const contact = waiting.find((one) => one.attribute === attribute);
      return contact ? { ok: true, step: { name: "contactCode", contact } } : attempt("account", read);
    },
    /** Sends the code back. From then on, the new address or number counts. */
    confirm({ contact }: AccountCodeStep, code: string): Promise<Result<AccountStep>> {
      return attempt("account", async () => {
        await prove(await accountClient(context), contact, code);
        const { attribute } = contact;
        waitingContacts(context, (await whose(context)).user.id).remove(attribute);
        await refresh(context);
        return read([attribute]);
      });
    },
    /** Has another code sent. */
    resend({ contact }: AccountCodeStep): Promise<Result<AccountCodeStep>> {
      return attempt("account", async () => send(contact, await accountClient(context)));
    },
    /** Puts the code off: a new address or number goes on waiting. */
    putOff(): Promise<Result<AccountStep>> {
      return attempt("account", read);
    },
    /** Waits no longer for the code of a new address or number: the old one stays. */
    keepOld(attribute: Contact["attribute"]): Promise<Result<AccountStep>> {
      return attempt("account", async () => {
        waitingContacts(context, (await whose(context)).user.id).remove(attribute);
        return read();
      });
    },
    // Nothing is held open: what Cognito knows, it tells the next time.
    forget(): void {},
    giveUp(): void {},
  };
}

const contactNames = ["email", "phone_number"] as const;

const isOther = (held: string | undefined, given: string | undefined) =>
  given !== undefined && held?.toLowerCase() !== given.toLowerCase();

const asksForCode = (contact: Contact, details: CodeDeliveryDetails | undefined): AccountCodeStep => ({
  name: "contactCode",
  contact,
  sentTo: deliveryTo(contact, details),
  sentAt: Date.now(),
});

/** A code counts for a day. @see https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html */
const lifetime = 24 * 60 * 60 * 1000;

/**
 * New addresses and numbers that wait for their code: Cognito keeps them and does not tell, so this browser remembers them, for a tab
 * that goes on where another one was closed.
 */
function waitingContacts(context: FlowContext, userId: string) {
  const kept = keptInBrowser(`cognito-kit.waiting.${context.pool().clientId}.${userId}`);
  const recall = () => kept.recall() as Readonly<Record<string, { destination?: unknown; since?: unknown }>>;
  return {
    all: (): readonly Contact[] => {
      const waiting = recall();
      return contactNames.flatMap((attribute) => {
        const { destination, since } = waiting[attribute] ?? {};
        const waits = typeof since === "number" && Date.now() - since < lifetime;
        return waits && typeof destination === "string" ? [{ attribute, destination }] : [];
      });
    },
    add: ({ attribute, destination }: Contact): void =>
      kept.remember({ ...recall(), [attribute]: { destination, since: Date.now() } }),
    remove(name: string): void {
      const { [name]: _, ...others } = recall();
      if (Object.keys(others).length > 0) kept.remember(others);
      else kept.forget();
    },
  };
}
