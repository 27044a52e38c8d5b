import { confirmSignUpLink } from "../../src/core.ts";

/** What a Custom Message trigger is told, as far as this one needs it. */
interface CustomMessageEvent {
  readonly request: {
    readonly codeParameter: string;
    readonly userAttributes: Readonly<Record<string, string>>;
  };
  readonly response: { emailSubject: string | null; emailMessage: string | null };
}

/** The Lambda of a Custom Message trigger: the mail leads to the confirm step, name and code filled in. */
export function handler(event: CustomMessageEvent): CustomMessageEvent {
  const link = confirmSignUpLink("/sign-up", {
    username: event.request.userAttributes["email"] ?? "",
    code: event.request.codeParameter,
    returnTo: "/welcome",
  });
  event.response.emailSubject = "Welcome to Gelato";
  event.response.emailMessage = `Confirm your account: https://gelato.example${link}`;
  return event;
}
