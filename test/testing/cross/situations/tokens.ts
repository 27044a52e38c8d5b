import { send } from "../../wire.ts";
import {
  type Situations,
  accessToken,
  ada,
  afterDeletion,
  failing,
  otherClient,
  refreshToken,
  users,
} from "./situation.ts";

const secret = { ClientSecret: "secret" };

export const tokenSituations: Situations = {
  GetTokensFromRefreshToken: [
    ["ok", "and keeps the token", { users }, refreshToken],
    ["ok", "and gives the next token", { users, appClient: { rotateRefreshTokens: true } }, refreshToken],
    [
      "RefreshTokenReuseException",
      "to a token that was used",
      { users, appClient: { rotateRefreshTokens: true } },
      async (pool) => {
        const token = await refreshToken(pool);
        await send(pool, "GetTokensFromRefreshToken", token);
        return token;
      },
    ],
    ["NotAuthorizedException", "to a token that nobody gave", {}, () => ({ RefreshToken: "none" })],
    [
      "UserLambdaValidationException",
      "when no tokens are made",
      {
        users,
        onPreTokenGeneration({ triggerSource }) {
          if (triggerSource === "TokenGeneration_RefreshTokens") failing();
        },
      },
      refreshToken,
    ],
    [
      "NotAuthorizedException",
      "after a sign-out everywhere",
      { users },
      async (pool) => {
        const token = await refreshToken(pool);
        pool.users.forceSignOut(ada);
        return token;
      },
    ],
    ["InvalidParameterException", "to a token with a space", {}, () => ({ RefreshToken: "no ne" })],
    ["NotAuthorizedException", "to a client with a secret", {}, () => ({ RefreshToken: "none", ...secret })],
    ["ResourceNotFoundException", "to another client", {}, () => ({ RefreshToken: "none", ...otherClient })],
  ],
  RevokeToken: [
    [
      "ok",
      "to a refresh token",
      { users },
      async (pool) => ({ Token: (await refreshToken(pool)).RefreshToken }),
    ],
    ["ok", "to a token that nobody gave", {}, () => ({ Token: "none" })],
    [
      "UnsupportedTokenTypeException",
      "to an access token",
      { users },
      async (pool) => ({ Token: (await accessToken(pool)).AccessToken }),
    ],
    ["InvalidParameterException", "to a token with a space", {}, () => ({ Token: "no ne" })],
    ["UnauthorizedException", "to a client with a secret", {}, () => ({ Token: "none", ...secret })],
    ["UnauthorizedException", "to another client", {}, () => ({ Token: "none", ...otherClient })],
  ],
  GlobalSignOut: [
    ["ok", "to an access token", { users }, (pool) => accessToken(pool)],
    ["NotAuthorizedException", "to no token of its own", {}, () => ({ AccessToken: "none" })],
    [
      "NotAuthorizedException",
      "the second time",
      { users },
      async (pool) => {
        const token = await accessToken(pool);
        await send(pool, "GlobalSignOut", token);
        return token;
      },
    ],
    ["NotAuthorizedException", "to someone deleted", { users }, afterDeletion],
    ["InvalidParameterException", "to a token with a space", {}, () => ({ AccessToken: "no ne" })],
  ],
  GetUser: [
    ["ok", "to an access token", { users }, (pool) => accessToken(pool)],
    ["NotAuthorizedException", "to no token of its own", {}, () => ({ AccessToken: "none" })],
    [
      "NotAuthorizedException",
      "to a token without the scope",
      {
        users,
        onPreTokenGeneration({ response }) {
          const scopesToSuppress = ["aws.cognito.signin.user.admin"];
          response.claimsAndScopeOverrideDetails = { accessTokenGeneration: { scopesToSuppress } };
        },
      },
      (pool) => accessToken(pool),
    ],
    ["UserNotFoundException", "to someone deleted", { users }, afterDeletion],
    ["InvalidParameterException", "to a token with a space", {}, () => ({ AccessToken: "no ne" })],
  ],
};
