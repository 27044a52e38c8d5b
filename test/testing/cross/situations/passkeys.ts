import type { UserPool, UserPoolOptions } from "../../../../src/testing/index.ts";
import {
  softAuthenticator,
  type CreationOptions,
  type RequestOptions,
  type SoftAuthenticator,
  type Twist,
} from "../../soft-authenticator.ts";
import { send } from "../../wire.ts";
import {
  type Situation,
  type Situations,
  accessToken,
  ada,
  afterDeletion,
  times,
  users,
} from "./situation.ts";

const withPasskeys: UserPoolOptions = { firstFactors: ["PASSWORD", "WEB_AUTHN"], users };
const stranger = { AccessToken: "none" };

/** Makes a passkey and gives what completes its registration. */
async function made(pool: UserPool, twist: Twist = {}, phone: SoftAuthenticator = softAuthenticator()) {
  const token = await accessToken(pool);
  const { body } = await send(pool, "StartWebAuthnRegistration", token);
  return { ...token, Credential: phone.create(body.CredentialCreationOptions as CreationOptions, twist) };
}

async function registered(pool: UserPool, phone?: SoftAuthenticator) {
  const { AccessToken, Credential } = await made(pool, {}, phone);
  await send(pool, "CompleteWebAuthnRegistration", { AccessToken, Credential });
  return { AccessToken, CredentialId: Credential.id };
}

const beginning = () => ({
  AuthFlow: "USER_AUTH",
  AuthParameters: { USERNAME: ada, PREFERRED_CHALLENGE: "WEB_AUTHN" },
});

async function signature(pool: UserPool, twist: Twist = {}) {
  const phone = softAuthenticator();
  await registered(pool, phone);
  const { body } = await send(pool, "InitiateAuth", beginning());
  const { CREDENTIAL_REQUEST_OPTIONS } = body.ChallengeParameters as { CREDENTIAL_REQUEST_OPTIONS: string };
  const credential = phone.get(JSON.parse(CREDENTIAL_REQUEST_OPTIONS) as RequestOptions, twist);
  return {
    ChallengeName: "WEB_AUTHN",
    Session: body.Session,
    ChallengeResponses: { USERNAME: ada, CREDENTIAL: JSON.stringify(credential) },
  };
}

export const passkeyQuestions: readonly Situation[] = [
  [
    "ok",
    "and asks for a passkey",
    withPasskeys,
    async (pool) => {
      await registered(pool);
      return beginning();
    },
  ],
];

export const passkeyAnswers: readonly Situation[] = [
  ["ok", "to a passkey", withPasskeys, (pool) => signature(pool)],
  [
    "NotAuthorizedException",
    "to a passkey on a foreign page",
    withPasskeys,
    (pool) => signature(pool, { origin: "https://evil.example" }),
  ],
];

export const passkeySituations: Situations = {
  StartWebAuthnRegistration: [
    ["ok", "and says what to make", withPasskeys, (pool) => accessToken(pool)],
    ["WebAuthnNotEnabledException", "where there are no passkeys", { users }, (pool) => accessToken(pool)],
    ["NotAuthorizedException", "to no token of its own", withPasskeys, () => stranger],
    ["NotAuthorizedException", "to someone deleted", withPasskeys, afterDeletion],
    [
      "LimitExceededException",
      "before the 21st",
      withPasskeys,
      async (pool) => {
        await times(20, () => registered(pool));
        return accessToken(pool);
      },
    ],
  ],
  CompleteWebAuthnRegistration: [
    ["ok", "to a passkey", withPasskeys, (pool) => made(pool)],
    [
      "InvalidParameterException",
      "to what is none",
      withPasskeys,
      async (pool) => ({ ...(await accessToken(pool)), Credential: "passkey" }),
    ],
    [
      "WebAuthnChallengeNotFoundException",
      "to one that nobody asked for",
      withPasskeys,
      (pool) => made(pool, { challenge: "AAAA" }),
    ],
    [
      "WebAuthnOriginNotAllowedException",
      "to one from a foreign page",
      withPasskeys,
      (pool) => made(pool, { origin: "https://evil.example" }),
    ],
    [
      "WebAuthnRelyingPartyMismatchException",
      "to another's",
      withPasskeys,
      (pool) => made(pool, { rpId: "evil.example" }),
    ],
    [
      "WebAuthnCredentialNotSupportedException",
      "to one of another kind",
      withPasskeys,
      (pool) => made(pool, { cose: new Map([[1, 9]]) }),
    ],
    [
      "WebAuthnNotEnabledException",
      "where there are no passkeys",
      { users },
      async (pool) => ({ ...(await accessToken(pool)), Credential: {} }),
    ],
    [
      "NotAuthorizedException",
      "to no token of its own",
      withPasskeys,
      () => ({ ...stranger, Credential: {} }),
    ],
  ],
  ListWebAuthnCredentials: [
    ["ok", "without any", withPasskeys, (pool) => accessToken(pool)],
    ["ok", "with one", withPasskeys, async (pool) => ({ AccessToken: (await registered(pool)).AccessToken })],
    [
      "ok",
      "a page at a time",
      withPasskeys,
      async (pool) => {
        await registered(pool);
        return { AccessToken: (await registered(pool)).AccessToken, MaxResults: 1 };
      },
    ],
    [
      "InvalidParameterException",
      "to a page that nobody gave",
      withPasskeys,
      async (pool) => ({ ...(await accessToken(pool)), NextToken: "none" }),
    ],
    [
      "InvalidParameterException",
      "to too many",
      withPasskeys,
      async (pool) => ({ ...(await accessToken(pool)), MaxResults: 21 }),
    ],
    ["NotAuthorizedException", "to no token of its own", withPasskeys, () => stranger],
  ],
  DeleteWebAuthnCredential: [
    ["ok", "to a passkey", withPasskeys, (pool) => registered(pool)],
    [
      "ResourceNotFoundException",
      "to one that is gone",
      withPasskeys,
      async (pool) => ({ ...(await accessToken(pool)), CredentialId: "AAAA" }),
    ],
    [
      "NotAuthorizedException",
      "to no token of its own",
      withPasskeys,
      () => ({ ...stranger, CredentialId: "AAAA" }),
    ],
  ],
};
