import { invalidParameter } from "../cognito-error.ts";
import type { StoredDevice } from "../devices.ts";
import { count, text } from "../members.ts";
import { accessToken, operation } from "../operation.ts";

const most = 60;

/** The remembered devices of a signed-in user, a page at a time. */
export const listDevices = operation(
  {
    AccessToken: accessToken,
    Limit: count({ max: most }),
    PaginationToken: text({ min: 1, pattern: "[\\S]+" }),
  },
  async ({ AccessToken, Limit, PaginationToken }, { tokens, devices }) => {
    const all = devices.list(await tokens.authorize(AccessToken));
    const start = PaginationToken === undefined ? 0 : all.findIndex(({ key }) => key === PaginationToken);
    // A device may have been forgotten between two pages. AWS's words are not known.
    if (start < 0) throw invalidParameter("Invalid pagination token given.");
    const end = start + (Limit || most);
    const next = all[end];
    return {
      Devices: all.slice(start, end).map(describe),
      ...(next && { PaginationToken: next.key }),
    };
  },
);

/** Times are seconds since 1970. */
const describe = ({ key, name, createdAt, modifiedAt, authenticatedAt }: StoredDevice) => ({
  DeviceKey: key,
  DeviceAttributes: [
    { Name: "device_status", Value: "valid" },
    ...(name === undefined ? [] : [{ Name: "device_name", Value: name }]),
  ],
  DeviceCreateDate: createdAt / 1000,
  DeviceLastModifiedDate: modifiedAt / 1000,
  DeviceLastAuthenticatedDate: authenticatedAt / 1000,
});
