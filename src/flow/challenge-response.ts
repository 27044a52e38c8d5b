import { tidyCode } from "../schema/digits.ts";
import type { Answers, NewPassword, QuestionStep } from "./asked-step.ts";

const mfaMethods = { sms: "SMS", email: "EMAIL", totp: "TOTP" } as const;

interface ChallengeResponse {
  readonly challengeResponse: string;
  readonly options?: { readonly userAttributes: NonNullable<NewPassword["attributes"]> };
}

type Answered = {
  [Name in keyof Answers]: { readonly name: Name; readonly answer: Answers[Name] };
}[keyof Answers];

/** What Amplify calls an answer: one string, and for a new password what the account lacked. */
export function toChallengeResponse<Name extends QuestionStep["name"]>(
  name: Name,
  answer: Answers[Name],
): ChallengeResponse {
  const answered = { name, answer } as Answered;
  switch (answered.name) {
    case "custom":
      return { challengeResponse: answered.answer };
    case "code":
    case "setUpTotp":
      return { challengeResponse: tidyCode(answered.answer, 6, 8) };
    case "chooseMfa":
    case "chooseMfaSetup":
      return { challengeResponse: mfaMethods[answered.answer] };
    case "newPassword": {
      const { password, attributes: userAttributes } = answered.answer;
      return { challengeResponse: password, ...(userAttributes && { options: { userAttributes } }) };
    }
    case "setUpEmail":
      return { challengeResponse: answered.answer.trim() };
    default:
      return answered satisfies never;
  }
}
