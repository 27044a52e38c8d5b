import type { UserPool } from "../../src/testing/index.ts";
import { ada } from "../journeys/visitor.ts";
import { ask } from "./second-device.tsx";

/** Ada has signed in on devices of these names before, and a pool that keeps devices remembers them. */
export async function signInElsewhere(pool: UserPool, names: readonly string[]): Promise<void> {
  for (const DeviceName of names) {
    const { AuthenticationResult } = await ask(pool, "InitiateAuth", {
      AuthFlow: "USER_PASSWORD_AUTH",
      ClientId: pool.clientId,
      AuthParameters: { USERNAME: ada.email, PASSWORD: ada.password },
    });
    const { AccessToken, NewDeviceMetadata } = AuthenticationResult as {
      AccessToken: string;
      NewDeviceMetadata: { DeviceKey: string };
    };
    await ask(pool, "ConfirmDevice", {
      AccessToken,
      DeviceKey: NewDeviceMetadata.DeviceKey,
      DeviceName,
      // They never have to prove themselves again.
      DeviceSecretVerifierConfig: { PasswordVerifier: btoa("made up"), Salt: btoa("made up") },
    });
  }
}

/** What Amplify calls a phone and somebody else's computer. */
export const otherNames = [
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
  "Windows 15.0.0 x86 Windows Not A(Brand/99.0.0.0;Google Chrome/121.0.6167.160;Chromium/121.0.6167.160",
];
