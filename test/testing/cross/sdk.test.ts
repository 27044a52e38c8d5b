import {
  ChangePasswordCommand,
  CodeMismatchException,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DeleteUserAttributesCommand,
  DeleteUserCommand,
  ForgotPasswordCommand,
  GetUserAttributeVerificationCodeCommand,
  ListUsersCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  InternalErrorException,
  NotAuthorizedException,
  PasswordHistoryPolicyViolationException,
  PasswordResetRequiredException,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  UserNotConfirmedException,
  UsernameExistsException,
  VerifyUserAttributeCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../../src/testing/index.ts";
import { operations } from "../../../src/testing/operations/index.ts";
import { type Challenge, openClient, prove } from "../srp-client.ts";
import { walkPasskeys } from "./sdk-passkeys.ts";
import { walkSecondFactors } from "./sdk-second-factors.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";

// It warns of every Node older than its newest.
beforeAll(() => void vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true"));

let leave = () => Promise.resolve();
afterEach(() => leave());

/** AWS's SDK, pointed at the pool as it would be pointed at an emulator. */
async function open(options: UserPoolOptions = {}) {
  const pool = createUserPool(options);
  const server = await pool.listen();
  const sdk = new CognitoIdentityProviderClient({
    endpoint: pool.endpoint,
    region: pool.region,
    credentials: { accessKeyId: "none", secretAccessKey: "none" },
    maxAttempts: 1,
  });
  leave = async () => {
    sdk.destroy();
    await server.close();
  };
  return { pool, sdk, ClientId: pool.clientId };
}

const signInWithPassword = (pool: UserPool, PASSWORD = password) =>
  new InitiateAuthCommand({
    ClientId: pool.clientId,
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: ada, PASSWORD },
  });

/** Everything that somebody may do with their password and attributes, and then with their account. */
async function lookAfterAccount(pool: UserPool, sdk: CognitoIdentityProviderClient, delivery: object) {
  const { clientId: ClientId } = pool;
  const forgot = await sdk.send(new ForgotPasswordCommand({ ClientId, Username: ada }));
  expect(forgot.CodeDeliveryDetails).toEqual(delivery);
  const ConfirmationCode = pool.outbox.lastCode(ada);
  await sdk.send(
    new ConfirmForgotPasswordCommand({
      ClientId,
      Username: ada,
      ConfirmationCode,
      Password: "Better-horse-10",
    }),
  );
  const { AuthenticationResult } = await sdk.send(signInWithPassword(pool, "Better-horse-10"));
  const AccessToken = AuthenticationResult?.AccessToken;
  await sdk.send(
    new ChangePasswordCommand({
      AccessToken,
      PreviousPassword: "Better-horse-10",
      ProposedPassword: "Best-horse-11",
    }),
  );
  const UserAttributes = [
    { Name: "email", Value: "ada@example.org" },
    { Name: "nickname", Value: "A" },
  ];
  const updated = await sdk.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }));
  expect(updated.CodeDeliveryDetailsList).toEqual([delivery]);
  const email = { AccessToken, AttributeName: "email" };
  const sent = await sdk.send(new GetUserAttributeVerificationCodeCommand(email));
  expect(sent.CodeDeliveryDetails).toEqual(delivery);
  const Code = pool.outbox.lastCode("ada@example.org");
  await sdk.send(new VerifyUserAttributeCommand({ ...email, Code }));
  await sdk.send(new DeleteUserAttributesCommand({ AccessToken, UserAttributeNames: ["nickname"] }));
  expect(pool.users.get("ada@example.org")?.attributes).toEqual({
    name: "Ada",
    email: "ada@example.org",
    email_verified: "true",
  });
  await sdk.send(new DeleteUserCommand({ AccessToken }));
  expect(pool.users.list()).toEqual([]);
}

describe("AWS's SDK", () => {
  it("walks through every operation of the pool and reads each reply", async () => {
    const { pool, sdk, ClientId } = await open({
      firstFactors: ["PASSWORD", "WEB_AUTHN"],
      mfa: { methods: ["totp"] },
      devices: { remember: "ask" },
    });
    const signedUp = await sdk.send(
      new SignUpCommand({
        ClientId,
        Username: ada,
        Password: password,
        UserAttributes: [{ Name: "name", Value: "Ada" }],
      }),
    );
    const delivery = { Destination: "a***@e***", DeliveryMedium: "EMAIL", AttributeName: "email" };
    expect(signedUp).toMatchObject({ UserConfirmed: false, CodeDeliveryDetails: delivery });
    const resent = await sdk.send(new ResendConfirmationCodeCommand({ ClientId, Username: ada }));
    expect(resent.CodeDeliveryDetails).toEqual(delivery);
    const ConfirmationCode = pool.outbox.lastCode(ada);
    await sdk.send(new ConfirmSignUpCommand({ ClientId, Username: ada, ConfirmationCode }));

    const client = openClient();
    const asked = await sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: "USER_SRP_AUTH",
        AuthParameters: { USERNAME: ada, SRP_A: client.SRP_A },
      }),
    );
    const poolName = pool.id.split("_")[1] ?? "";
    const ChallengeResponses = prove(
      client,
      asked.ChallengeParameters as unknown as Challenge,
      poolName,
      password,
    );
    const { AuthenticationResult: tokens } = await sdk.send(
      new RespondToAuthChallengeCommand({ ClientId, ChallengeName: asked.ChallengeName, ChallengeResponses }),
    );
    expect(tokens).toMatchObject({ ExpiresIn: 3600, TokenType: "Bearer" });
    const user = await sdk.send(new GetUserCommand({ AccessToken: tokens?.AccessToken }));
    expect(user.Username).toBe(signedUp.UserSub);
    expect(user.UserAttributes).toContainEqual({ Name: "name", Value: "Ada" });

    await walkSecondFactors(sdk, tokens ?? {});
    await walkPasskeys(sdk, { AccessToken: tokens?.AccessToken ?? "", ClientId, USERNAME: ada });

    const RefreshToken = tokens?.RefreshToken;
    const renewed = await sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }));
    expect(renewed.AuthenticationResult?.AccessToken).not.toBe(tokens?.AccessToken);
    await sdk.send(new RevokeTokenCommand({ ClientId, Token: RefreshToken }));
    const again = await sdk.send(signInWithPassword(pool));
    await sdk.send(new GlobalSignOutCommand({ AccessToken: again.AuthenticationResult?.AccessToken }));
    await lookAfterAccount(pool, sdk, delivery);

    expect(pool.log.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    expect(new Set(pool.log.map(({ operation }) => operation))).toEqual(new Set(operations.keys()));
  });

  it("makes its own errors of the pool's, each with words, status and request id", async () => {
    const users = [
      { email: ada, password },
      { email: "bo@example.com", password, status: "UNCONFIRMED" as const },
    ];
    const { pool, sdk, ClientId } = await open({ users });
    const wrong = await sdk.send(signInWithPassword(pool, "Wrong-horse-9")).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(NotAuthorizedException);
    expect(wrong).toMatchObject({
      message: "Incorrect username or password.",
      $fault: "client",
      $metadata: { httpStatusCode: 400, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    const taken = sdk.send(new SignUpCommand({ ClientId, Username: ada, Password: password }));
    await expect(taken).rejects.toThrow(UsernameExistsException);
    const early = new InitiateAuthCommand({
      ClientId,
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: "bo@example.com", PASSWORD: password },
    });
    await expect(sdk.send(early)).rejects.toThrow(UserNotConfirmedException);
    pool.fail("GetUser", { error: "InternalErrorException", status: 500 });
    await expect(sdk.send(new GetUserCommand({ AccessToken: "none" }))).rejects.toThrow(
      InternalErrorException,
    );
  });

  it("knows what the pool says about passwords and codes", async () => {
    const { pool, sdk, ClientId } = await open({
      users: [{ email: ada, password }],
      passwordPolicy: { historySize: 1 },
    });
    await sdk.send(new ForgotPasswordCommand({ ClientId, Username: ada }));
    const reset = (ConfirmationCode: string) =>
      sdk.send(
        new ConfirmForgotPasswordCommand({ ClientId, Username: ada, ConfirmationCode, Password: password }),
      );
    await expect(reset("letters")).rejects.toThrow(CodeMismatchException);
    await expect(reset(pool.outbox.lastCode(ada))).rejects.toThrow(PasswordHistoryPolicyViolationException);
    pool.users.requireReset(ada);
    await expect(sdk.send(signInWithPassword(pool))).rejects.toThrow(PasswordResetRequiredException);
  });

  it("is asked for a new password and what is missing", async () => {
    const { pool, sdk, ClientId } = await open({
      users: [{ email: ada, password, status: "FORCE_CHANGE_PASSWORD" }],
      attributes: { name: { required: true } },
    });
    const asked = await sdk.send(signInWithPassword(pool));
    expect(asked).toMatchObject({
      ChallengeName: "NEW_PASSWORD_REQUIRED",
      ChallengeParameters: { requiredAttributes: '["userAttributes.name"]' },
    });
    const answered = await sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: asked.ChallengeName,
        Session: asked.Session,
        ChallengeResponses: { USERNAME: ada, NEW_PASSWORD: "Better-horse-10", "userAttributes.name": "Ada" },
      }),
    );
    expect(answered.AuthenticationResult).toMatchObject({ TokenType: "Bearer" });
  });

  it("hears that the pool lacks an operation, by name", async () => {
    const { pool, sdk } = await open();
    const asked = sdk.send(new ListUsersCommand({ UserPoolId: pool.id }));
    await expect(asked).rejects.toMatchObject({ name: "UnknownOperationException" });
  });
});
