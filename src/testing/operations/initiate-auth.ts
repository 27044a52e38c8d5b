import { startCustom } from "../challenges/custom.ts";
import { need } from "../challenges/answers.ts";
import { startPassword, startPasswordSrp } from "../challenges/password.ts";
import { startUserAuth } from "../challenges/select-challenge.ts";
import { invalidParameter } from "../cognito-error.ts";
import { oneOf, required, texts } from "../members.ts";
import { clientId, clientMetadata, operation, session } from "../operation.ts";
import type { AuthFlow } from "../options.ts";
import { beforeSignIn } from "../sign-in-triggers.ts";

const flowNames = [
  "ADMIN_NO_SRP_AUTH",
  "ADMIN_USER_PASSWORD_AUTH",
  "CUSTOM_AUTH",
  "REFRESH_TOKEN",
  "REFRESH_TOKEN_AUTH",
  "USER_AUTH",
  "USER_PASSWORD_AUTH",
  "USER_SRP_AUTH",
] as const;

export const initiateAuth = operation(
  {
    ClientId: clientId,
    AuthFlow: required(oneOf(...flowNames)),
    AuthParameters: texts(),
    ClientMetadata: clientMetadata,
    Session: session,
  },
  async (input, parts) => {
    if (input.AuthFlow.startsWith("ADMIN_")) throw invalidParameter("Initiate Auth method not supported.");
    const flow = (input.AuthFlow === "REFRESH_TOKEN" ? "REFRESH_TOKEN_AUTH" : input.AuthFlow) as AuthFlow;
    if (!parts.settings.client.flows.includes(flow)) throw invalidParameter(notEnabled(flow));
    const answers = input.AuthParameters ?? {};
    if (flow !== "REFRESH_TOKEN_AUTH") await beforeSignIn(answers.USERNAME, input.ClientMetadata, parts);
    switch (flow) {
      case "USER_SRP_AUTH":
        return startPasswordSrp(answers, parts);
      case "USER_PASSWORD_AUTH":
        return startPassword(answers, parts);
      case "USER_AUTH":
        return startUserAuth(answers, input.Session, parts);
      case "REFRESH_TOKEN_AUTH":
        return {
          ChallengeParameters: {},
          AuthenticationResult: await parts.tokens.refresh(need(answers, "REFRESH_TOKEN")),
        };
      case "CUSTOM_AUTH":
        return startCustom(answers, parts);
    }
  },
);

// Both sentences are AWS's, for different flows.
const notEnabled = (flow: AuthFlow) =>
  flow === "USER_SRP_AUTH"
    ? `${flow} is not enabled for the client.`
    : `${flow} flow not enabled for this client`;
