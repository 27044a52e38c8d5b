import {
  AssociateSoftwareTokenCommand,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  ConfirmDeviceCommand,
  ForgetDeviceCommand,
  GetUserCommand,
  ListDevicesCommand,
  SetUserMFAPreferenceCommand,
  UpdateDeviceStatusCommand,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { expect } from "vitest";
import { totpCode } from "../../../src/testing/index.ts";
import { makeSecret } from "../srp-client.ts";

/** Sets an app up as a second factor for whoever has these tokens, and remembers and forgets their device. */
export async function walkSecondFactors(
  sdk: CognitoIdentityProviderClient,
  { AccessToken, NewDeviceMetadata }: AuthenticationResultType,
): Promise<void> {
  const { SecretCode = "" } = await sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  const UserCode = await totpCode(SecretCode);
  const verified = await sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
  expect(verified.Status).toBe("SUCCESS");
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
  await sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }));
  const user = await sdk.send(new GetUserCommand({ AccessToken }));
  expect(user.UserMFASettingList).toEqual(["SOFTWARE_TOKEN_MFA"]);
  expect(user.PreferredMfaSetting).toBe("SOFTWARE_TOKEN_MFA");
  await sdk.send(
    new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: false } }),
  );

  const { DeviceKey, DeviceGroupKey = "" } = NewDeviceMetadata ?? {};
  const DeviceSecretVerifierConfig = makeSecret(DeviceGroupKey, String(DeviceKey), "made up");
  const confirm = new ConfirmDeviceCommand({
    AccessToken,
    DeviceKey,
    DeviceName: "SDK",
    DeviceSecretVerifierConfig,
  });
  expect((await sdk.send(confirm)).UserConfirmationNecessary).toBe(true);
  const DeviceRememberedStatus = "remembered";
  await sdk.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus }));
  const { Devices } = await sdk.send(new ListDevicesCommand({ AccessToken, Limit: 60 }));
  expect(Devices).toMatchObject([{ DeviceKey }]);
  const created = Devices?.[0]?.DeviceCreateDate?.getTime() ?? 0;
  expect(Math.abs(Date.now() - created)).toBeLessThan(60_000);
  await sdk.send(new ForgetDeviceCommand({ AccessToken, DeviceKey }));
}
