import * as auth from "aws-amplify/auth";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { devicesFlow } from "../../src/flow/devices.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";
import { makeSecret } from "../testing/srp-client.ts";
import { send, signIn } from "../testing/wire.ts";

const email = "ada@example.com";
const password = "Correct-horse-9";
const users = [{ email, password }];
const firefox = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:109.0) Gecko/20100101 Firefox/115.0";

const flow = () => devicesFlow({ client: loadClient, pool: readPool });

/** Ada signs in on a device of this name, as another client does. */
async function signInElsewhere(pool: UserPool, DeviceName?: string): Promise<void> {
  const { AccessToken, NewDeviceMetadata } = (await signIn(pool, email, password)) as Awaited<
    ReturnType<typeof signIn>
  > & { NewDeviceMetadata: { DeviceKey: string; DeviceGroupKey: string } };
  const { DeviceKey, DeviceGroupKey } = NewDeviceMetadata;
  const DeviceSecretVerifierConfig = makeSecret(DeviceGroupKey, DeviceKey, "made up");
  await send(pool, "ConfirmDevice", { AccessToken, DeviceKey, DeviceSecretVerifierConfig, DeviceName });
}

/** Ada signs in here, on this browser. */
async function signInHere(userAgent: string): Promise<void> {
  vi.stubGlobal("navigator", { userAgent });
  onTestFinished(() => void vi.unstubAllGlobals());
  await auth.signIn({ username: email, password });
}

async function namedHere(name: string) {
  const pool = installPool({ users, devices: { remember: "always" } });
  await signInElsewhere(pool, name);
  await auth.signIn({ username: email, password });
  const { devices } = await stepAt("devices", flow().begin());
  const { browser, system } = devices.find((one) => one.name === name) ?? {};
  return [browser, system];
}

describe("The devices of an account", () => {
  it("are this one, then the others as they were used last", async () => {
    let now = Date.now() - 3_600_000;
    const pool = installPool({ users, devices: { remember: "always" }, clock: () => now });
    const older = now;
    await signInElsewhere(pool, "Ada's laptop");
    await signInHere(firefox);
    now += 60_000;
    await signInElsewhere(pool);
    const { devices } = await stepAt("devices", flow().begin());
    const id = expect.any(String) as string;
    expect(devices).toEqual([
      { id, name: firefox, browser: "Firefox", system: "macOS", lastUsedAt: older, isThis: true },
      { id, lastUsedAt: now, isThis: false },
      { id, name: "Ada's laptop", lastUsedAt: older, isThis: false },
    ]);
  });

  it("are forgotten one by one, and once, whoever forgets them", async () => {
    const pool = installPool({ users, devices: { remember: "always" } });
    await signInElsewhere(pool, "Ada's laptop");
    await signInHere(firefox);
    const devices = flow();
    const both = await stepAt("devices", devices.begin());
    const [here, laptop] = both.devices;
    const one = await stepAt("devices", devices.forgetDevice(both, laptop?.id ?? ""));
    expect(one).toEqual({ name: "devices", devices: [here], forgotten: laptop });
    await stepAt("devices", devices.forgetDevice(both, laptop?.id ?? ""));
    const none = await stepAt("devices", devices.forgetDevice(one, here?.id ?? ""));
    expect(none).toMatchObject({ devices: [], forgotten: { isThis: true } });
    expect((await stepAt("devices", devices.begin())).devices).toEqual([]);
  });

  it("stay where they could not be forgotten", async () => {
    const pool = installPool({ users, devices: { remember: "always" } });
    await signInHere(firefox);
    const devices = flow();
    const step = await stepAt("devices", devices.begin());
    const id = step.devices[0]?.id ?? "";
    pool.fail("ForgetDevice", { drop: true, times: 3 });
    expect(await refusalOf(devices.forgetDevice(step, id))).toMatchObject({ code: "offline" });
    pool.users.forceSignOut(email);
    expect(await refusalOf(devices.forgetDevice(step, id))).toMatchObject({ code: "sessionEnded" });
    expect(await refusalOf(devices.begin())).toMatchObject({ code: "sessionEnded" });
  });

  it.each(["InvalidParameterException", "InvalidUserPoolConfigurationException"])(
    "are none in a pool that keeps none and says so by %s",
    async (error) => {
      const pool = installPool({ users });
      await auth.signIn({ username: email, password });
      pool.fail("ListDevices", { error });
      expect(await stepAt("devices", flow().begin())).toEqual({ name: "devices", devices: [] });
    },
  );
});

describe("The name of a device", () => {
  const safari = "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1";
  const blink = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Safari/537.36";

  it.each([
    [
      "Chrome",
      "Windows",
      "Windows 15.0.0 x86 Windows Not A(Brand/99.0.0.0;Google Chrome/121.0.6167.160;Chromium/121.0.6167.160",
    ],
    [
      "Edge",
      "macOS",
      "macOS 14.2.1 arm macOS Not A(Brand/99.0.0.0;Microsoft Edge/121.0.0.0;Chromium/121.0.6167.160",
    ],
    ["Chromium", "Linux", "Linux x86 Linux Chromium/121.0.6167.160;Not A(Brand/99.0.0.0"],
    ["Chrome", "ChromeOS", "Chrome OS 15117.112.0 x86 Chrome OS Google Chrome/121.0.0.0;Chromium/121.0.0.0"],
    ["Safari", "iPhone", `Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) ${safari}`],
    ["Safari", "macOS", `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari}`],
    ["Chrome", "iPad", `Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) CriOS/121.0.0.0 ${safari}`],
    ["Chrome", "Android", `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${blink}`],
    ["Samsung Internet", "Android", `Mozilla/5.0 (Linux; Android 14) SamsungBrowser/23.0 ${blink}`],
    ["Opera", "Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} OPR/106.0.0.0`],
    ["Edge", "Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Edg/121.0.0.0`],
    ["Firefox", "Android", "Mozilla/5.0 (Android 14; Mobile; rv:122.0) Gecko/122.0 Firefox/122.0"],
    [undefined, undefined, "Ada's laptop"],
  ])("tells of %s on %s", async (browser, system, name) => {
    expect(await namedHere(name)).toEqual([browser, system]);
  });
});
