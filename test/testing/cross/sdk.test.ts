import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  ListUsersCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  InternalErrorException,
  NotAuthorizedException,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SignUpCommand,
  UserNotConfirmedException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../../src/testing/index.ts";
import { operations } from "../../../src/testing/operations/index.ts";
import { type Challenge, openClient, prove } from "../srp-client.ts";
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

describe("AWS's SDK", () => {
  it("walks through every operation of the pool and reads each reply", async () => {
    const { pool, sdk, ClientId } = await open({ mfa: { methods: ["totp"] }, devices: { remember: "ask" } });
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

    const RefreshToken = tokens?.RefreshToken;
    const renewed = await sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }));
    expect(renewed.AuthenticationResult?.AccessToken).not.toBe(tokens?.AccessToken);
    await sdk.send(new RevokeTokenCommand({ ClientId, Token: RefreshToken }));
    const again = await sdk.send(signInWithPassword(pool));
    await sdk.send(new GlobalSignOutCommand({ AccessToken: again.AuthenticationResult?.AccessToken }));

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

  it("hears that the pool lacks an operation, by name", async () => {
    const { pool, sdk } = await open();
    const asked = sdk.send(new ListUsersCommand({ UserPoolId: pool.id }));
    await expect(asked).rejects.toMatchObject({ name: "UnknownOperationException" });
  });
});
