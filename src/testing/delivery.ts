import { CognitoError } from "./cognito-error.ts";
import type { Message } from "./outbox.ts";
import type { PoolState, SentCode, StoredUser } from "./state.ts";
import { runTrigger, type CustomMessageEvent, type Triggers } from "./triggers.ts";

/** Where a code went, with most of the address hidden. */
export interface CodeDeliveryDetails {
  Destination: string;
  DeliveryMedium: "EMAIL" | "SMS";
  AttributeName: "email" | "phone_number";
}

/** Writes messages and puts them into the outbox. */
export interface Delivery {
  send(
    user: StoredUser,
    kind: Message["kind"],
    sent: Pick<SentCode, "attribute" | "code">,
    clientMetadata: Readonly<Record<string, string>>,
  ): Promise<CodeDeliveryDetails>;
}

const triggerNames: Record<Message["kind"], CustomMessageEvent["trigger"]> = {
  signUp: "CustomMessage_SignUp",
  resend: "CustomMessage_ResendCode",
  signIn: "CustomMessage_Authentication",
};

const usualWords: Record<Message["kind"], string> = {
  signUp: "Your confirmation code is",
  resend: "Your confirmation code is",
  signIn: "Your authentication code is",
};

const codeParameter = "{####}";

export function createDelivery(state: PoolState, triggers: Triggers, clock: () => number): Delivery {
  return {
    async send(user, kind, { attribute, code }, clientMetadata) {
      const to = user.attributes[attribute] ?? "";
      const details = describeDelivery(attribute, to);
      const event = {
        trigger: triggerNames[kind],
        medium: details.DeliveryMedium,
        username: user.username,
        attributes: { ...user.attributes, sub: user.sub },
        clientMetadata,
        codeParameter,
      } as const;
      const words = await customMessage(triggers, event);
      const message: Message = {
        to,
        medium: details.DeliveryMedium,
        username: user.username,
        kind,
        subject: details.DeliveryMedium === "SMS" ? "" : (words.subject ?? "Your verification code"),
        body: (words.body ?? `${usualWords[kind]} ${codeParameter}`).replaceAll(codeParameter, code),
        code,
        at: clock(),
      };
      state.messages = [...state.messages, message];
      return details;
    },
  };
}

async function customMessage(triggers: Triggers, event: CustomMessageEvent) {
  const words = (await runTrigger("CustomMessage", () => triggers.onCustomMessage?.(event))) ?? {};
  if (words.body !== undefined && !words.body.includes(codeParameter)) {
    throw new CognitoError(
      "InvalidLambdaResponseException",
      `The message has no place for the code: put ${codeParameter} where it belongs.`,
    );
  }
  return words;
}

export function describeDelivery(attribute: SentCode["attribute"], to: string): CodeDeliveryDetails {
  const isEmail = attribute === "email";
  return {
    Destination: isEmail ? maskEmail(to) : maskPhone(to),
    DeliveryMedium: isEmail ? "EMAIL" : "SMS",
    AttributeName: attribute,
  };
}

const maskEmail = (email: string) => {
  const at = email.lastIndexOf("@");
  return `${email.charAt(0)}***@${email.charAt(at + 1)}***`;
};

const maskPhone = (phone: string) => `+${"*".repeat(Math.max(phone.length - 5, 0))}${phone.slice(-4)}`;
