import { codeParameter, customMessage, type CustomMessageEvent } from "./custom-message.ts";
import type { Message } from "./outbox.ts";
import type { Settings } from "./settings.ts";
import type { PoolState, SentCode, StoredUser } from "./state.ts";
import type { Triggers } from "./triggers.ts";

/** Where a code went, with most of the address hidden. */
export interface CodeDeliveryDetails {
  Destination: string;
  DeliveryMedium: "EMAIL" | "SMS";
  AttributeName: "email" | "phone_number";
}

type Sendable = Pick<SentCode, "attribute" | "code" | "to">;

/** Writes messages and puts them into the outbox. */
export interface Delivery {
  send(
    user: StoredUser,
    kind: keyof typeof triggerNames,
    sent: Sendable,
    clientMetadata?: Readonly<Record<string, string>>,
  ): Promise<CodeDeliveryDetails>;
  /** Sends in Cognito's words at once, for what an administrator does: no trigger is asked, since it may take its time. */
  post(user: StoredUser, kind: Message["kind"], sent: Sendable): void;
}

const triggerNames = {
  signUp: "CustomMessage_SignUp",
  resend: "CustomMessage_ResendCode",
  forgotPassword: "CustomMessage_ForgotPassword",
  updateAttribute: "CustomMessage_UpdateUserAttribute",
  verifyAttribute: "CustomMessage_VerifyUserAttribute",
  signIn: "CustomMessage_Authentication",
} as const satisfies Partial<Record<Message["kind"], CustomMessageEvent["triggerSource"]>>;

const usualSubject = (kind: Message["kind"]) =>
  kind === "invitation" ? "Your temporary password" : "Your verification code";

const usualWords = (kind: Message["kind"], username: string) =>
  kind === "invitation"
    ? `Your username is ${username} and temporary password is ${codeParameter}`
    : `${usualBeginning[kind]} ${codeParameter}`;

const usualBeginning = {
  signUp: "Your confirmation code is",
  resend: "Your confirmation code is",
  signIn: "Your authentication code is",
  forgotPassword: "Your password reset code is",
  updateAttribute: "Your verification code is",
  verifyAttribute: "Your verification code is",
} as const satisfies Partial<Record<Message["kind"], string>>;

/** What people sign in with: where the pool made the username up, they know the address alone. */
export const nameFor = ({ username, sub }: StoredUser, to: string) => (username === sub ? to : username);

export function createDelivery(
  state: PoolState,
  { triggers, settings, clock }: { triggers: Triggers; settings: Settings; clock: () => number },
): Delivery {
  const put = (
    user: StoredUser,
    kind: Message["kind"],
    { attribute, code, to = user.attributes[attribute] ?? "" }: Sendable,
    words: Awaited<ReturnType<typeof customMessage>>,
  ) => {
    const details = describeDelivery(attribute, to);
    const message: Message = {
      to,
      medium: details.DeliveryMedium,
      username: user.username,
      kind,
      subject: details.DeliveryMedium === "SMS" ? "" : (words.subject ?? usualSubject(kind)),
      body: (words.body ?? usualWords(kind, nameFor(user, to))).replaceAll(codeParameter, code),
      code,
      at: clock(),
    };
    state.messages = [...state.messages, message];
    return details;
  };
  return {
    async send(user, kind, sent, clientMetadata) {
      const medium = sent.attribute === "email" ? "EMAIL" : "SMS";
      const asked = customMessage(triggerNames[kind], user, medium, clientMetadata, { triggers, settings });
      return put(user, kind, sent, await asked);
    },
    post: (user, kind, sent) => void put(user, kind, sent, {}),
  };
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
