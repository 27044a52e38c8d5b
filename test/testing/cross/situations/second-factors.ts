import { totpCode, type UserPool, type UserPoolOptions } from "../../../../src/testing/index.ts";
import { makeSecret, openClient, prove, type Challenge } from "../../srp-client.ts";
import { send } from "../../wire.ts";
import {
  type Situation,
  type Situations,
  accessToken,
  ada,
  afterDeletion,
  password,
  times,
  users,
} from "./situation.ts";

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const methods = ["sms", "email", "totp"] as const;
const person = { email: ada, phone: "+491701234444", password };

/** A pool with Ada in it, who has these second factors. */
const having = (mfa: NonNullable<NonNullable<UserPoolOptions["users"]>[number]["mfa"]>): UserPoolOptions => ({
  mfa: { methods },
  users: [{ ...person, mfa }],
});
const bySms = having({ sms: true });
const byApp = having({ totp: { secret } });
const optional: UserPoolOptions = { mfa: { methods }, users: [person] };
const noFactor: UserPoolOptions = {
  mfa: { required: true, methods: ["email", "totp"] },
  signInWith: ["username"],
  users: [{ username: ada, password }],
};
const remembering: UserPoolOptions = { devices: { remember: "always" }, users };

const withPassword = (more: object = {}) => ({
  AuthFlow: "USER_PASSWORD_AUTH",
  AuthParameters: { USERNAME: ada, PASSWORD: password, ...more },
});

const begin = async (pool: UserPool, more: object = {}) =>
  (await send(pool, "InitiateAuth", withPassword(more))).body;

/** An answer to what a sign-in has asked. */
async function answer(pool: UserPool, answers: object, ChallengeName?: string) {
  const asked = await begin(pool);
  return {
    ChallengeName: ChallengeName ?? asked.ChallengeName,
    Session: asked.Session,
    ChallengeResponses: { USERNAME: ada, ...answers },
  };
}

async function sentCode(pool: UserPool, name: "SMS_MFA_CODE" | "EMAIL_OTP_CODE") {
  const asked = await answer(pool, {});
  const code = pool.outbox.lastCode(ada);
  return { ...asked, ChallengeResponses: { USERNAME: ada, [name]: code } };
}

/** The session of an app that is half set up, and its code. */
async function halfSetUp(pool: UserPool) {
  const { Session: first } = await begin(pool);
  const { body } = await send(pool, "AssociateSoftwareToken", { Session: first });
  return { Session: body.Session, UserCode: await totpCode(String(body.SecretCode)) };
}

async function setUp(pool: UserPool) {
  const { body } = await send(pool, "VerifySoftwareToken", await halfSetUp(pool));
  return { ChallengeName: "MFA_SETUP", Session: body.Session, ChallengeResponses: { USERNAME: ada } };
}

interface Keys {
  DeviceKey: string;
  DeviceGroupKey: string;
}

/** What confirms the device of a sign-in. */
async function newDevice(pool: UserPool) {
  const { AuthenticationResult } = await begin(pool);
  const { AccessToken, NewDeviceMetadata: keys } = AuthenticationResult as {
    AccessToken: string;
    NewDeviceMetadata: Keys;
  };
  const DeviceSecretVerifierConfig = makeSecret(keys.DeviceGroupKey, keys.DeviceKey, "made up");
  return { keys, input: { AccessToken, DeviceKey: keys.DeviceKey, DeviceSecretVerifierConfig } };
}

async function device(pool: UserPool) {
  const { keys, input } = await newDevice(pool);
  await send(pool, "ConfirmDevice", input);
  return { keys, owned: { AccessToken: input.AccessToken, DeviceKey: keys.DeviceKey } };
}

async function deviceSrp(pool: UserPool) {
  const { keys } = await device(pool);
  const { Session } = await begin(pool, { DEVICE_KEY: keys.DeviceKey });
  const client = openClient();
  const ChallengeResponses = { USERNAME: ada, SRP_A: client.SRP_A, DEVICE_KEY: keys.DeviceKey };
  return { keys, client, input: { ChallengeName: "DEVICE_SRP_AUTH", Session, ChallengeResponses } };
}

async function deviceProof(pool: UserPool, password: string) {
  const { keys, client, input } = await deviceSrp(pool);
  const { body } = await send(pool, "RespondToAuthChallenge", input);
  const challenge = { ...(body.ChallengeParameters as Challenge), USER_ID_FOR_SRP: keys.DeviceKey };
  const proof = prove(client, challenge, keys.DeviceGroupKey, password);
  return {
    ChallengeName: "DEVICE_PASSWORD_VERIFIER",
    ChallengeResponses: { ...proof, USERNAME: ada, DEVICE_KEY: keys.DeviceKey },
  };
}

const stranger = { AccessToken: "none" };

export const secondFactorQuestions: readonly Situation[] = [
  ["ok", "and sends a code to a phone", bySms, () => withPassword()],
  ["ok", "and asks for an app's code", byApp, () => withPassword()],
  ["ok", "and asks which factor", having({ sms: true, email: true }), () => withPassword()],
  ["ok", "and asks to set a factor up", noFactor, () => withPassword()],
  ["ok", "and offers keys for a device", remembering, () => withPassword()],
  [
    "ok",
    "and asks a device",
    remembering,
    async (pool) => withPassword({ DEVICE_KEY: (await device(pool)).keys.DeviceKey }),
  ],
  [
    "ResourceNotFoundException",
    "to a device that is gone",
    remembering,
    () => withPassword({ DEVICE_KEY: "us-east-1_0" }),
  ],
];

export const secondFactorAnswers: readonly Situation[] = [
  ["ok", "to the code of an SMS", bySms, (pool) => sentCode(pool, "SMS_MFA_CODE")],
  ["ok", "to the code of a mail", having({ email: true }), (pool) => sentCode(pool, "EMAIL_OTP_CODE")],
  [
    "ok",
    "to the code of an app",
    byApp,
    async (pool) => answer(pool, { SOFTWARE_TOKEN_MFA_CODE: await totpCode(secret) }),
  ],
  [
    "ok",
    "to a choice of factors",
    having({ sms: true, email: true }),
    (pool) => answer(pool, { ANSWER: "SMS_MFA" }),
  ],
  ["ok", "to an address to set up", noFactor, (pool) => answer(pool, { EMAIL: "ada@new.example" })],
  ["ok", "to an app that is set up", noFactor, setUp],
  ["ok", "to the number of a device", remembering, async (pool) => (await deviceSrp(pool)).input],
  ["ok", "to the proof of a device", remembering, (pool) => deviceProof(pool, "made up")],
  ["NotAuthorizedException", "to a wrong proof", remembering, (pool) => deviceProof(pool, "guessed")],
  ["CodeMismatchException", "to a wrong code", bySms, (pool) => answer(pool, { SMS_MFA_CODE: "none" })],
  [
    "NotAuthorizedException",
    "to the sixth wrong code",
    bySms,
    async (pool) => {
      const wrong = await answer(pool, { SMS_MFA_CODE: "none" });
      await times(5, () => send(pool, "RespondToAuthChallenge", wrong));
      return wrong;
    },
  ],
  [
    "ExpiredCodeException",
    "to an app's code that was used",
    byApp,
    async (pool) => {
      const code = { SOFTWARE_TOKEN_MFA_CODE: await totpCode(secret) };
      await send(pool, "RespondToAuthChallenge", await answer(pool, code));
      return answer(pool, code);
    },
  ],
  [
    "SoftwareTokenMFANotFoundException",
    "where the app was taken away",
    byApp,
    async (pool) => {
      const given = await answer(pool, { SOFTWARE_TOKEN_MFA_CODE: "123456" });
      pool.users.setMfa(ada, {});
      return given;
    },
  ],
  [
    "MFAMethodNotFoundException",
    "to an unknown factor",
    having({ sms: true, email: true }),
    (pool) => answer(pool, { ANSWER: "DANCE" }),
  ],
  [
    "AliasExistsException",
    "when the address is another's",
    {
      ...noFactor,
      signInWith: ["username", "email"],
      users: [
        { username: "ada", password },
        { username: "bo", email: ada, password },
      ],
    },
    async (pool) => {
      const who = { USERNAME: "ada" };
      const asked = { ...(await begin(pool, who)), ChallengeResponses: { ...who, EMAIL: ada } };
      const { body } = await send(pool, "RespondToAuthChallenge", asked);
      const EMAIL_OTP_CODE = pool.outbox.lastCode(ada);
      return { ...body, ChallengeResponses: { ...who, EMAIL_OTP_CODE } };
    },
  ],
  [
    "ResourceNotFoundException",
    "to a device that is gone",
    remembering,
    async (pool) => {
      const { input, keys } = await deviceSrp(pool);
      const { AuthenticationResult } = await begin(pool);
      const { AccessToken } = AuthenticationResult as { AccessToken: string };
      await send(pool, "ForgetDevice", { AccessToken, DeviceKey: keys.DeviceKey });
      return input;
    },
  ],
];

export const secondFactorSituations: Situations = {
  AssociateSoftwareToken: [
    ["ok", "to an access token", optional, accessToken],
    ["ok", "to a session", noFactor, async (pool) => ({ Session: (await begin(pool)).Session })],
    ["NotAuthorizedException", "to no token of its own", optional, () => stranger],
    ["NotAuthorizedException", "to no session of its own", noFactor, () => ({ Session: "x".repeat(64) })],
    ["NotAuthorizedException", "to someone deleted", optional, afterDeletion],
    ["InvalidParameterException", "to neither", optional, () => ({})],
    ["SoftwareTokenMFANotFoundException", "where there are no apps", { users }, accessToken],
  ],
  VerifySoftwareToken: [
    ["ok", "to a session", noFactor, halfSetUp],
    [
      "ok",
      "to an access token",
      optional,
      async (pool) => {
        const token = await accessToken(pool);
        const { body } = await send(pool, "AssociateSoftwareToken", token);
        return { ...token, UserCode: await totpCode(String(body.SecretCode)), FriendlyDeviceName: "phone" };
      },
    ],
    [
      "EnableSoftwareTokenMFAException",
      "to a wrong code",
      noFactor,
      async (pool) => {
        const half = await halfSetUp(pool);
        return { ...half, UserCode: half.UserCode === "000000" ? "000001" : "000000" };
      },
    ],
    [
      "SoftwareTokenMFANotFoundException",
      "before there is an app",
      optional,
      async (pool) => ({ ...(await accessToken(pool)), UserCode: "123456" }),
    ],
    [
      "NotAuthorizedException",
      "to no session of its own",
      noFactor,
      () => ({ Session: "x".repeat(64), UserCode: "123456" }),
    ],
    [
      "UserNotFoundException",
      "to someone deleted",
      optional,
      async (pool) => ({ ...(await afterDeletion(pool)), UserCode: "123456" }),
    ],
    ["InvalidParameterException", "to neither", optional, () => ({ UserCode: "123456" })],
    ["InvalidParameterException", "to five digits", optional, () => ({ ...stranger, UserCode: "12345" })],
  ],
  SetUserMFAPreference: [
    [
      "ok",
      "to a factor that is there",
      optional,
      async (pool) => ({
        ...(await accessToken(pool)),
        SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      }),
    ],
    ["ok", "to nothing", optional, accessToken],
    [
      "InvalidParameterException",
      "to a factor that is not there",
      optional,
      async (pool) => ({ ...(await accessToken(pool)), SoftwareTokenMfaSettings: { Enabled: true } }),
    ],
    ["NotAuthorizedException", "to no token of its own", optional, () => stranger],
    ["UserNotFoundException", "to someone deleted", optional, afterDeletion],
    [
      "SerializationException",
      "to settings that are none",
      optional,
      async (pool) => ({ ...(await accessToken(pool)), SMSMfaSettings: true }),
    ],
  ],
  ConfirmDevice: [
    ["ok", "to its keys", remembering, async (pool) => (await newDevice(pool)).input],
    [
      "ok",
      "and says that the person is to be asked",
      { ...remembering, devices: { remember: "ask" } },
      async (pool) => (await newDevice(pool)).input,
    ],
    [
      "DeviceKeyExistsException",
      "the second time",
      remembering,
      async (pool) => {
        const { input } = await newDevice(pool);
        await send(pool, "ConfirmDevice", input);
        return input;
      },
    ],
    [
      "InvalidParameterException",
      "to keys that nobody gave",
      remembering,
      async (pool) => ({ ...(await newDevice(pool)).input, DeviceKey: "us-east-1_0" }),
    ],
    [
      "InvalidParameterException",
      "without a secret",
      remembering,
      async (pool) => ({ ...(await newDevice(pool)).input, DeviceSecretVerifierConfig: undefined }),
    ],
    [
      "NotAuthorizedException",
      "to no token of its own",
      remembering,
      async (pool) => ({ ...(await newDevice(pool)).input, ...stranger }),
    ],
    [
      "UserNotFoundException",
      "to someone deleted",
      remembering,
      async (pool) => {
        const { input } = await newDevice(pool);
        pool.users.delete(ada);
        return input;
      },
    ],
  ],
  UpdateDeviceStatus: [
    [
      "ok",
      "to a device",
      remembering,
      async (pool) => ({ ...(await device(pool)).owned, DeviceRememberedStatus: "not_remembered" }),
    ],
    [
      "ResourceNotFoundException",
      "to a device that is gone",
      remembering,
      async (pool) => ({ ...(await accessToken(pool)), DeviceKey: "us-east-1_0" }),
    ],
    [
      "InvalidParameterException",
      "to an unknown status",
      remembering,
      async (pool) => ({ ...(await device(pool)).owned, DeviceRememberedStatus: "perhaps" }),
    ],
    [
      "NotAuthorizedException",
      "to no token of its own",
      remembering,
      () => ({ ...stranger, DeviceKey: "us-east-1_0" }),
    ],
  ],
  ListDevices: [
    ["ok", "without any", remembering, accessToken],
    ["ok", "with one", remembering, async (pool) => ({ ...(await device(pool)).owned, Limit: 60 })],
    [
      "ok",
      "a page at a time",
      remembering,
      async (pool) => {
        await device(pool);
        return { ...(await device(pool)).owned, Limit: 1 };
      },
    ],
    [
      "InvalidParameterException",
      "to a page that nobody gave",
      remembering,
      async (pool) => ({ ...(await accessToken(pool)), PaginationToken: "none" }),
    ],
    [
      "InvalidParameterException",
      "to too many",
      remembering,
      async (pool) => ({ ...(await accessToken(pool)), Limit: 61 }),
    ],
    ["NotAuthorizedException", "to no token of its own", remembering, () => stranger],
    ["UserNotFoundException", "to someone deleted", remembering, afterDeletion],
  ],
  ForgetDevice: [
    ["ok", "to a device", remembering, async (pool) => (await device(pool)).owned],
    [
      "ResourceNotFoundException",
      "to a device that is gone",
      remembering,
      async (pool) => ({ ...(await accessToken(pool)), DeviceKey: "us-east-1_0" }),
    ],
    ["NotAuthorizedException", "without a token", remembering, () => ({ DeviceKey: "us-east-1_0" })],
  ],
};
