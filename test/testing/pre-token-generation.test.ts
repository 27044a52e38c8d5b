import { describe, expect, it } from "vitest";
import {
  createUserPool,
  type ClaimsAndScopeOverrideDetails,
  type PreTokenGenerationEvent,
  type UserPool,
  type UserPoolOptions,
} from "../../src/testing/index.ts";
import { makeSecret, openClient, prove, type Challenge } from "./srp-client.ts";
import { claims, refresh, send, signIn, type Tokens } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const users = [{ email: ada, password, groups: ["admins"] }];

const changing = (claimsAndScopeOverrideDetails: ClaimsAndScopeOverrideDetails, more?: UserPoolOptions) =>
  createUserPool({
    users,
    onPreTokenGeneration: ({ response }) => void Object.assign(response, { claimsAndScopeOverrideDetails }),
    ...more,
  });

async function bothClaims(pool: UserPool) {
  const { AccessToken, IdToken } = await signIn(pool, ada, password);
  return { access: claims(AccessToken), id: claims(IdToken) };
}

/** A pool that notes what its function is told. */
function listening(more: UserPoolOptions = {}) {
  const heard: PreTokenGenerationEvent[] = [];
  const pool = createUserPool({ users, onPreTokenGeneration: (event) => void heard.push(event), ...more });
  return { pool, heard, sources: () => heard.map(({ triggerSource }) => triggerSource) };
}

describe("a function before tokens are made", () => {
  it("adds and overrides claims of any type, in each token for itself", async () => {
    const roles = { read: true, pages: [1, 2], deep: { er: null } };
    const pool = changing({
      idTokenGeneration: { claimsToAddOrOverride: { email: "masked", flavour: "mint" } },
      accessTokenGeneration: { claimsToAddOrOverride: { roles, level: 3 } },
    });
    const { access, id } = await bothClaims(pool);
    expect(id).toMatchObject({ email: "masked", flavour: "mint" });
    expect(id).not.toHaveProperty("roles");
    expect(access).toMatchObject({ roles, level: 3 });
    expect(access).not.toHaveProperty("flavour");
  });

  it("takes claims away, even those that it adds", async () => {
    const pool = changing({
      idTokenGeneration: {
        claimsToAddOrOverride: { flavour: "mint" },
        claimsToSuppress: ["email", "flavour", "cognito:groups"],
      },
    });
    const { access, id } = await bothClaims(pool);
    for (const name of ["email", "flavour", "cognito:groups"]) expect(id).not.toHaveProperty(name);
    expect(access["cognito:groups"]).toEqual(["admins"]);
  });

  it("neither changes nor takes away what tokens stand on", async () => {
    const fixed = ["sub", "iss", "exp", "iat", "jti", "token_use", "auth_time", "origin_jti"];
    const inId = [...fixed, "aud", "cognito:username"];
    const inAccess = [...fixed, "client_id", "username", "scope"];
    const generation = (names: string[]) => ({
      claimsToAddOrOverride: Object.fromEntries([...names, "dev:x"].map((name) => [name, "forged"])),
    });
    const forged = await bothClaims(
      changing({ idTokenGeneration: generation(inId), accessTokenGeneration: generation(inAccess) }),
    );
    expect(Object.values({ ...forged.id, ...forged.access })).not.toContain("forged");
    const robbed = await bothClaims(
      changing({
        idTokenGeneration: { claimsToSuppress: inId },
        accessTokenGeneration: { claimsToSuppress: inAccess },
      }),
    );
    expect(Object.keys(robbed.id)).toEqual(expect.arrayContaining(inId));
    expect(Object.keys(robbed.access)).toEqual(expect.arrayContaining(inAccess));
  });

  it("overrides groups in both tokens, and roles in the id token", async () => {
    const pool = changing({
      groupOverrideDetails: {
        groupsToOverride: ["editors"],
        iamRolesToOverride: ["arn:editor"],
        preferredRole: "arn:editor",
      },
    });
    const { access, id } = await bothClaims(pool);
    expect(access["cognito:groups"]).toEqual(["editors"]);
    expect(id).toMatchObject({
      "cognito:groups": ["editors"],
      "cognito:roles": ["arn:editor"],
      "cognito:preferred_role": "arn:editor",
    });
    expect(access).not.toHaveProperty("cognito:roles");
    expect(pool.users.get(ada)?.groups).toEqual(["admins"]);
  });

  it.each([null, {}])("takes the groups away with %j", async (groupOverrideDetails) => {
    const { access, id } = await bothClaims(changing({ groupOverrideDetails }));
    expect(access).not.toHaveProperty("cognito:groups");
    expect(id).not.toHaveProperty("cognito:groups");
  });

  it("adds scopes but Cognito's own, and takes them away: then the token is no good for the account", async () => {
    const scopesToAdd = ["books:read", "two words", "aws.cognito.extra", "books:read"];
    const added = changing({ accessTokenGeneration: { scopesToAdd } });
    expect((await bothClaims(added)).access.scope).toBe("aws.cognito.signin.user.admin books:read");
    const { AccessToken } = await signIn(added, ada, password);
    expect((await send(added, "GetUser", { AccessToken })).status).toBe(200);

    const scopesToSuppress = ["aws.cognito.signin.user.admin"];
    const bare = changing({ accessTokenGeneration: { scopesToSuppress } });
    expect((await bothClaims(bare)).access).not.toHaveProperty("scope");
    const limited = changing({ accessTokenGeneration: { scopesToAdd, scopesToSuppress } });
    for (const pool of [bare, limited]) {
      const tokens = await signIn(pool, ada, password);
      expect(await send(pool, "GetUser", { AccessToken: tokens.AccessToken })).toMatchObject({
        error: "NotAuthorizedException",
        message: "Access Token does not have required scopes",
      });
    }
  });

  it("leaves tokens as they are where it says nothing", async () => {
    const { access, id } = await bothClaims(listening().pool);
    const plain = await bothClaims(createUserPool({ users }));
    expect(Object.keys(access).sort()).toEqual(Object.keys(plain.access).sort());
    expect(Object.keys(id).sort()).toEqual(Object.keys(plain.id).sort());
  });

  it("refuses the sign-in, and the refresh without using its token up", async () => {
    let isBroken = true;
    const { pool } = listening({
      appClient: { rotateRefreshTokens: true },
      onPreTokenGeneration() {
        if (isBroken) throw new Error("no");
      },
    });
    const refused = {
      error: "UserLambdaValidationException",
      message: "PreTokenGeneration failed with error no.",
    };
    const AuthParameters = { USERNAME: ada, PASSWORD: password };
    expect(
      await send(pool, "InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }),
    ).toMatchObject(refused);
    isBroken = false;
    const { RefreshToken } = await signIn(pool, ada, password);
    isBroken = true;
    expect(await refresh(pool, RefreshToken)).toMatchObject(refused);
    isBroken = false;
    expect((await refresh(pool, RefreshToken)).body).toHaveProperty("AuthenticationResult.RefreshToken");
  });
});

describe("what the function is told", () => {
  it("is what Cognito's Lambda trigger is told in its second version", async () => {
    const { pool, heard } = listening();
    await signIn(pool, ada, password);
    const { username, sub } = pool.users.get(ada) ?? {};
    expect(heard).toEqual([
      {
        version: "2",
        triggerSource: "TokenGeneration_Authentication",
        region: pool.region,
        userPoolId: pool.id,
        userName: username,
        callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: pool.clientId },
        request: {
          userAttributes: { sub, "cognito:user_status": "CONFIRMED", email: ada, email_verified: "true" },
          groupConfiguration: { groupsToOverride: ["admins"], iamRolesToOverride: [] },
          scopes: ["aws.cognito.signin.user.admin"],
        },
        response: {},
      },
    ]);
  });

  it("names a refresh, by either operation, and carries its metadata", async () => {
    const { pool, heard, sources } = listening();
    const { RefreshToken } = await signIn(pool, ada, password);
    const ClientMetadata = { why: "again" };
    const renewed = await send(pool, "GetTokensFromRefreshToken", { RefreshToken, ClientMetadata });
    expect(renewed.status).toBe(200);
    await send(pool, "InitiateAuth", {
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
      ClientMetadata,
    });
    expect(sources()).toEqual([
      "TokenGeneration_Authentication",
      "TokenGeneration_RefreshTokens",
      "TokenGeneration_RefreshTokens",
    ]);
    expect(heard.map(({ request }) => request.clientMetadata)).toEqual([
      undefined,
      ClientMetadata,
      undefined,
    ]);
  });

  it("names the change of a temporary password, with the metadata of the answer", async () => {
    const { pool, heard, sources } = listening({
      users: [{ email: ada, password, status: "FORCE_CHANGE_PASSWORD" }],
    });
    const asked = await send(pool, "InitiateAuth", {
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: ada, PASSWORD: password },
      ClientMetadata: { from: "the start" },
    });
    await send(pool, "RespondToAuthChallenge", {
      ChallengeName: "NEW_PASSWORD_REQUIRED",
      Session: asked.body.Session,
      ChallengeResponses: { USERNAME: ada, NEW_PASSWORD: "Better-horse-10" },
      ClientMetadata: { from: "the answer" },
    });
    expect(sources()).toEqual(["TokenGeneration_NewPasswordChallenge"]);
    expect(heard[0]?.request.clientMetadata).toEqual({ from: "the answer" });
  });

  it("names the proof of a device", async () => {
    const { pool, sources } = listening({ devices: { remember: "always" } });
    const { NewDeviceMetadata, AccessToken } = (await signIn(pool, ada, password)) as Tokens & {
      NewDeviceMetadata: { DeviceKey: string; DeviceGroupKey: string };
    };
    const { DeviceKey, DeviceGroupKey } = NewDeviceMetadata;
    await send(pool, "ConfirmDevice", {
      AccessToken,
      DeviceKey,
      DeviceSecretVerifierConfig: makeSecret(DeviceGroupKey, DeviceKey, "made up"),
    });
    const who = { USERNAME: ada, DEVICE_KEY: DeviceKey };
    const first = await send(pool, "InitiateAuth", {
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { ...who, PASSWORD: password },
    });
    const client = openClient();
    const second = await send(pool, "RespondToAuthChallenge", {
      ChallengeName: "DEVICE_SRP_AUTH",
      Session: first.body.Session,
      ChallengeResponses: { ...who, SRP_A: client.SRP_A },
    });
    const asked = { ...(second.body.ChallengeParameters as object), USER_ID_FOR_SRP: DeviceKey } as Challenge;
    const proof = prove(client, asked, DeviceGroupKey, "made up");
    const done = await send(pool, "RespondToAuthChallenge", {
      ChallengeName: "DEVICE_PASSWORD_VERIFIER",
      Session: second.body.Session,
      ChallengeResponses: { ...proof, ...who },
    });
    expect(done.body).toHaveProperty("AuthenticationResult");
    expect(sources()).toEqual(["TokenGeneration_Authentication", "TokenGeneration_AuthenticateDevice"]);
  });
});
