import { deviceKey, operation, tokenOrSession } from "../operation.ts";

/** Forgets a device: it is asked for a second factor again. Whether AWS ends its sign-ins too is not documented; here they go on. */
export const forgetDevice = operation(
  // The model can do without the token, which stands for an administrator's way in; whoever signs in has nothing else to show.
  { AccessToken: tokenOrSession.AccessToken, DeviceKey: deviceKey },
  async (input, { tokens, devices }) => {
    const user = await tokens.authorize(input.AccessToken ?? "");
    devices.forget(user, input.DeviceKey);
    return {};
  },
);
