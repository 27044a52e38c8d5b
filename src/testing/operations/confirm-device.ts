import { fromBase64, toHex } from "../bytes.ts";
import { invalidParameter } from "../cognito-error.ts";
import { structure, text } from "../members.ts";
import { accessToken, deviceKey, operation } from "../operation.ts";

/** Keeps a device that a sign-in has offered a key to. Where people are asked, it is remembered once they say so. */
export const confirmDevice = operation(
  {
    AccessToken: accessToken,
    DeviceKey: deviceKey,
    DeviceSecretVerifierConfig: structure({ PasswordVerifier: text(), Salt: text() }),
    DeviceName: text({ min: 1, max: 1024 }),
  },
  async (input, { tokens, devices, settings }) => {
    const user = await tokens.authorize(input.AccessToken);
    const { PasswordVerifier = "", Salt = "" } = input.DeviceSecretVerifierConfig ?? {};
    const verifier = { salt: readNumber(Salt), verifier: readNumber(PasswordVerifier) };
    devices.confirm(user, input.DeviceKey, verifier, input.DeviceName);
    return { UserConfirmationNecessary: settings.devices?.remember === "ask" };
  },
);

/** Base64 to hex. AWS's words for what is none are not known. */
function readNumber(base64: string): string {
  try {
    const hex = toHex(fromBase64(base64));
    if (hex) return hex;
  } catch {
    // No base64: refused below, like nothing at all.
  }
  throw invalidParameter("Invalid device secret verifier given.");
}
