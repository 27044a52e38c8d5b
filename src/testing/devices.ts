import { randomText } from "./bytes.ts";
import { CognitoError, invalidParameter } from "./cognito-error.ts";
import type { Settings } from "./settings.ts";
import type { Verifier } from "./srp.ts";
import type { StoredUser } from "./state.ts";

/** Whether a pool keeps track of the devices that people sign in with. */
export interface DeviceOptions {
  /** Every device, or those of people who say yes (Cognito's `DeviceOnlyRememberedOnUserPrompt`). */
  remember: "always" | "ask";
  /** A remembered device is as good as a second factor (Cognito's `ChallengeRequiredOnNewDevice`). @default false */
  skipMfa?: boolean;
}

/** A device as the pool keeps it. Times are milliseconds since 1970. */
export interface StoredDevice {
  key: string;
  groupKey: string;
  remembered: boolean;
  createdAt: number;
  modifiedAt: number;
  authenticatedAt: number;
  name?: string;
  /** What the device proves itself with. Missing until the client has confirmed the device. */
  verifier?: Verifier;
}

/** The devices of users. A key that was offered and not confirmed is not a device yet. */
export interface Devices {
  /** Keys for a device that the client may confirm now; nothing where the pool keeps no devices. */
  offer(user: StoredUser): { DeviceKey: string; DeviceGroupKey: string } | undefined;
  /** Throws where the key was not offered to this user, or is a device already. */
  confirm(user: StoredUser, key: string, verifier: Verifier, name: string | undefined): void;
  /** The device; throws what makes clients forget a key that the pool does not know. */
  find(user: StoredUser | undefined, key: string): StoredDevice & { verifier: Verifier };
  /** What a standing keeps of the DEVICE_KEY that a client sent, if any. Throws as `find` does. */
  claim(user: StoredUser | undefined, key: string | undefined): { deviceKey?: string };
  /** Whether this is a device that has to prove itself. */
  isRemembered(user: StoredUser, key: string | undefined): boolean;
  /** Those that are remembered, in the order in which they came. */
  list(user: StoredUser): readonly StoredDevice[];
  setRemembered(user: StoredUser, key: string, remembered: boolean): void;
  /** Notes that the device was there at a sign-in. */
  touch(user: StoredUser, key: string): void;
  forget(user: StoredUser, key: string): void;
}

const offerLifetime = 86_400_000;

export function createDevices({ devices: settings, region }: Settings, clock: () => number): Devices {
  const all = (user: StoredUser) => user.devices ?? [];
  const find: Devices["find"] = (user, key) => {
    const device = user && all(user).find((one) => one.key === key);
    if (!device?.verifier) throw new CognitoError("ResourceNotFoundException", "Device does not exist.");
    return device as StoredDevice & { verifier: Verifier };
  };
  const change = (user: StoredUser, key: string, edit: Partial<StoredDevice>) =>
    void Object.assign(find(user, key), edit);

  return {
    offer(user) {
      if (!settings) return undefined;
      const now = clock();
      const offered: StoredDevice = {
        key: `${region}_${crypto.randomUUID()}`,
        groupKey: `-${randomText(8, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")}`,
        remembered: false,
        createdAt: now,
        modifiedAt: now,
        authenticatedAt: now,
      };
      const kept = all(user).filter((one) => one.verifier || one.createdAt > now - offerLifetime);
      user.devices = [...kept, offered];
      return { DeviceKey: offered.key, DeviceGroupKey: offered.groupKey };
    },
    confirm(user, key, verifier, name) {
      const device = all(user).find((one) => one.key === key);
      if (!device) throw invalidParameter("Invalid device key given.");
      // The name is AWS's, its words are not known.
      if (device.verifier) throw new CognitoError("DeviceKeyExistsException", "Device already exists.");
      Object.assign(device, { verifier, modifiedAt: clock(), ...(name !== undefined && { name }) });
      device.remembered = settings?.remember === "always";
    },
    find,
    claim(user, key) {
      // A pool that keeps no devices has none to miss: what AWS says to a key there is not known.
      if (key === undefined || !settings) return {};
      return { deviceKey: find(user, key).key };
    },
    isRemembered: (user, key) => all(user).some((one) => one.key === key && one.verifier && one.remembered),
    list: (user) => all(user).filter((one) => one.verifier && one.remembered),
    setRemembered: (user, key, remembered) => change(user, key, { remembered, modifiedAt: clock() }),
    touch: (user, key) => change(user, key, { authenticatedAt: clock() }),
    forget(user, key) {
      find(user, key);
      user.devices = all(user).filter((one) => one.key !== key);
    },
  };
}
