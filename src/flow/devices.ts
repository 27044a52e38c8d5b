import { accountClient, unlessGone } from "./account-client.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";

/** A device that Cognito remembers for the account. */
export interface Device {
  readonly id: string;
  /** As it was called at its first sign-in. Amplify calls a browser by what it says of itself. */
  readonly name?: string;
  /** What can be read from that, such as `Chrome`. */
  readonly browser?: string;
  /** Such as `Windows`. */
  readonly system?: string;
  /** In milliseconds since 1970. */
  readonly lastUsedAt?: number;
  /** It is this browser. */
  readonly isThis: boolean;
}

/** The devices that Cognito remembers: this one first, then the ones used last. */
export interface DevicesReadStep {
  readonly name: "devices";
  readonly devices: readonly Device[];
  /** This one has just been forgotten. */
  readonly forgotten?: Device;
}

/** Seeing and forgetting devices. */
export type DevicesStep = /** Not read yet. */ { readonly name: "loading" } | DevicesReadStep;

export type DevicesFlow = ReturnType<typeof devicesFlow>;

/**
 * The devices that Cognito remembers for whoever is signed in. A pool that keeps none has an empty list.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
 */
export function devicesFlow(context: FlowContext) {
  return {
    /** Reads which there are. */
    begin(): Promise<Result<DevicesStep>> {
      return attempt("devices", async (): Promise<DevicesReadStep> => {
        const { fetchDevices, deviceKey } = await accountClient(context);
        // Amplify asks for 60, the most that Cognito tells at a time, and for no more after them.
        const [all, here] = await Promise.all([fetchDevices().catch(unlessUntracked), deviceKey()]);
        const devices = all.map(({ id, name, lastAuthenticatedDate }): Device => ({
          id,
          ...(name && { name, ...readName(name) }),
          ...(lastAuthenticatedDate && { lastUsedAt: lastAuthenticatedDate.getTime() }),
          isThis: id === here,
        }));
        return { name: "devices", devices: devices.sort(thisFirst) };
      });
    },
    /** Forgets one: its next sign-in asks for all that a new device is asked for. Whoever is signed in there stays so. */
    forgetDevice({ devices }: DevicesReadStep, id: string): Promise<Result<DevicesStep>> {
      return attempt("devices", async () => {
        const { forgetDevice } = await accountClient(context);
        await forgetDevice({ device: { id } }).catch(unlessGone);
        const forgotten = devices.find((one) => one.id === id);
        return {
          name: "devices",
          devices: devices.filter((one) => one !== forgotten),
          ...(forgotten && { forgotten }),
        };
      });
    },
    // Nothing is held open: what Cognito knows, it tells the next time.
    forget(): void {},
    giveUp(): void {},
  };
}

function thisFirst(one: Device, other: Device): number {
  return Number(other.isThis) - Number(one.isThis) || (other.lastUsedAt ?? 0) - (one.lastUsedAt ?? 0);
}

/** Cognito's names for a question about devices to a pool that is not set to keep any. */
const untracked = new Set(["InvalidParameterException", "InvalidUserPoolConfigurationException"]);

function unlessUntracked(cause: unknown): [] {
  if (cause instanceof Error && untracked.has(cause.name)) return [];
  throw cause;
}

/** The first one that fits: most browsers name others beside themselves, and most systems are also something else. */
const browsers: readonly [string, RegExp][] = [
  ["Edge", /\bEdg(A|iOS)?\/|Microsoft Edge\//],
  ["Opera", /\bOPR\/|\bOpera\//],
  ["Samsung Internet", /\bSamsungBrowser\/|Samsung Internet\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Chromium", /\bChromium\//],
  ["Safari", /\bSafari\//],
];
const systems: readonly [string, RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["ChromeOS", /\bCrOS\b|\bChrom(e|ium) ?OS\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac(intosh|OS)\b/i],
  ["Linux", /\bLinux\b/],
];

/** What Amplify calls a browser is its user agent, or the hints that Chromium gives in its place. */
function readName(name: string): Pick<Device, "browser" | "system"> {
  const of = (table: readonly [string, RegExp][]) => table.find(([, pattern]) => pattern.test(name))?.[0];
  const [browser, system] = [of(browsers), of(systems)];
  return { ...(browser && { browser }), ...(system && { system }) };
}
