import {
  type CognitoIdentityProviderClient,
  CompleteWebAuthnRegistrationCommand,
  DeleteWebAuthnCredentialCommand,
  InitiateAuthCommand,
  ListWebAuthnCredentialsCommand,
  RespondToAuthChallengeCommand,
  StartWebAuthnRegistrationCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { expect } from "vitest";
import { softAuthenticator, type CreationOptions, type RequestOptions } from "../soft-authenticator.ts";

/** Makes a passkey for whoever has this token, signs in with it and deletes it. */
export async function walkPasskeys(
  sdk: CognitoIdentityProviderClient,
  { AccessToken, ClientId, USERNAME }: { AccessToken: string; ClientId: string; USERNAME: string },
): Promise<void> {
  const phone = softAuthenticator();
  const { CredentialCreationOptions } = await sdk.send(new StartWebAuthnRegistrationCommand({ AccessToken }));
  const Credential = phone.create(CredentialCreationOptions as unknown as CreationOptions);
  await sdk.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }));
  const { Credentials = [] } = await sdk.send(
    new ListWebAuthnCredentialsCommand({ AccessToken, MaxResults: 20 }),
  );
  expect(Credentials).toMatchObject([{ CredentialId: Credential.id, RelyingPartyId: "localhost" }]);
  expect(Math.abs(Date.now() - (Credentials[0]?.CreatedAt?.getTime() ?? 0))).toBeLessThan(60_000);

  const asked = await sdk.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: "USER_AUTH",
      AuthParameters: { USERNAME, PREFERRED_CHALLENGE: "WEB_AUTHN" },
    }),
  );
  expect(asked.ChallengeName).toBe("WEB_AUTHN");
  const options = JSON.parse(asked.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? "") as RequestOptions;
  const done = await sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: "WEB_AUTHN",
      Session: asked.Session,
      ChallengeResponses: { USERNAME, CREDENTIAL: JSON.stringify(phone.get(options)) },
    }),
  );
  expect(done.AuthenticationResult).toMatchObject({ TokenType: "Bearer" });
  await sdk.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId: Credential.id }));
}
