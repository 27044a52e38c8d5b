import { oneOf } from "../members.ts";
import { accessToken, deviceKey, operation } from "../operation.ts";

/** Remembers a device, or no longer. */
export const updateDeviceStatus = operation(
  {
    AccessToken: accessToken,
    DeviceKey: deviceKey,
    DeviceRememberedStatus: oneOf("remembered", "not_remembered"),
  },
  async (input, { tokens, devices }) => {
    const user = await tokens.authorize(input.AccessToken);
    devices.setRemembered(user, input.DeviceKey, input.DeviceRememberedStatus === "remembered");
    return {};
  },
);
