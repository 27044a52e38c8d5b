import type {
  CreateAuthChallengeTriggerEvent,
  CustomMessageTriggerEvent,
  DefineAuthChallengeTriggerEvent,
  PostAuthenticationTriggerEvent,
  PostConfirmationTriggerEvent,
  PreAuthenticationTriggerEvent,
  PreSignUpTriggerEvent,
  PreTokenGenerationV2TriggerEvent,
  VerifyAuthChallengeResponseTriggerEvent,
} from "aws-lambda";
import { expect, it } from "vitest";
import { createUserPool } from "../../src/testing/index.ts";

it("takes the functions of Lambdas that are typed with @types/aws-lambda, as they are", () => {
  const define = async (event: DefineAuthChallengeTriggerEvent) => {
    event.response.issueTokens = event.request.session.some((one) => one.challengeMetadata === "SKY");
    event.response.challengeName = event.userName;
    return Promise.resolve(event);
  };
  const create = async (event: CreateAuthChallengeTriggerEvent) => {
    event.response.publicChallengeParameters = { asked: event.request.challengeName };
    return Promise.resolve(event);
  };
  const verify = async (event: VerifyAuthChallengeResponseTriggerEvent) => {
    event.response.answerCorrect = event.request.challengeAnswer === "blue";
    return Promise.resolve(event);
  };
  const claims = async (event: PreTokenGenerationV2TriggerEvent) => {
    const claimsToAddOrOverride = { groups: String(event.request.groupConfiguration.groupsToOverride) };
    event.response.claimsAndScopeOverrideDetails = { idTokenGeneration: { claimsToAddOrOverride } };
    return Promise.resolve(event);
  };
  const vouch = async (event: PreSignUpTriggerEvent) => {
    event.response.autoConfirmUser =
      event.request.userAttributes["email"]?.endsWith("@acme.example") ?? false;
    return Promise.resolve(event);
  };
  const words = async (event: CustomMessageTriggerEvent) => {
    event.response.emailMessage = `Your code: ${event.request.codeParameter}`;
    return Promise.resolve(event);
  };
  const pool = createUserPool({
    onPreSignUp: vouch,
    onCustomMessage: words,
    onDefineAuthChallenge: define,
    onCreateAuthChallenge: create,
    onVerifyAuthChallengeResponse: verify,
    onPreTokenGeneration: claims,
    onPreAuthentication: async (event: PreAuthenticationTriggerEvent) => Promise.resolve(event),
    onPostAuthentication: async (event: PostAuthenticationTriggerEvent) => Promise.resolve(event),
    onPostConfirmation: async (event: PostConfirmationTriggerEvent) => Promise.resolve(event),
  });
  expect(pool.users.list()).toEqual([]);
});
