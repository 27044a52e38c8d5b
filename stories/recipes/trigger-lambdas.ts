/** What both triggers are told, as far as they need it. */
interface TriggerEvent<Response> {
  readonly request: {
    readonly userAttributes: Readonly<Record<string, string>>;
    readonly clientMetadata?: Readonly<Record<string, string>> | undefined;
  };
  readonly response: Response;
}

/** The Lambda of a Pre sign-up trigger. `isGenuine` asks the captcha's service, which takes each token once. */
export function preSignUp(isGenuine: (token: string | undefined) => Promise<boolean>) {
  return async <Event extends TriggerEvent<unknown>>(event: Event): Promise<Event> => {
    const { userAttributes, clientMetadata } = event.request;
    if (!(await isGenuine(clientMetadata?.["captcha"]))) throw new Error("NO_CAPTCHA");
    if (!userAttributes["email"]?.endsWith("@acme.example")) throw new Error("ONLY_ACME");
    return event;
  };
}

const mails: Readonly<Record<string, readonly [subject: string, text: string]>> = {
  en: ["Your code for Gelato", "Your code is"],
  de: ["Dein Code für Gelato", "Dein Code lautet"],
  ar: ["رمزك لدى Gelato", "رمزك هو"],
};

interface CustomMessageEvent extends TriggerEvent<{
  emailSubject: string | null;
  emailMessage: string | null;
}> {
  readonly request: TriggerEvent<unknown>["request"] & { readonly codeParameter: string };
}

/** The Lambda of a Custom Message trigger: mails in the language of the page that asked for them. */
export function customMessage(event: CustomMessageEvent): CustomMessageEvent {
  const { clientMetadata, codeParameter } = event.request;
  const [subject, text] = mails[clientMetadata?.["locale"] ?? "en"] ?? mails["en"] ?? [];
  event.response.emailSubject = subject ?? "";
  event.response.emailMessage = `${text} ${codeParameter}`;
  return event;
}
