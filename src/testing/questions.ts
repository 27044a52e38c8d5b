import type { ChallengeResult } from "./auth-challenge-events.ts";
import { askCustom } from "./challenges/custom.ts";
import { askDevice } from "./challenges/device.ts";
import { askMfa } from "./challenges/mfa.ts";
import { askNewPassword } from "./challenges/new-password.ts";
import type { FirstFactor } from "./first-factors.ts";
import type { Parts } from "./parts.ts";
import type { TokenOccasion } from "./pre-token-generation.ts";
import { afterSignIn } from "./sign-in-triggers.ts";
import type { StoredUser } from "./state.ts";

/** How far a sign-in has come, as plain data: the session of the question that follows keeps it. */
export interface Standing {
  /** What let this person in at first: a factor, the pool's own functions, or a sign-up that has just been finished. */
  readonly firstFactor: FirstFactor | "CUSTOM" | "SIGNED_UP";
  /** What was asked so far, where the pool's own functions say what comes next. */
  readonly custom?: readonly ChallengeResult[];
  /** The device that the client says it is on. */
  readonly deviceKey?: string;
  /** A second factor was given. */
  readonly secondFactor?: true;
  /** A temporary password has been changed. */
  readonly newPassword?: true;
  /** The device has proved that it is the one. */
  readonly deviceProved?: true;
}

/** Asks, or has nothing to ask of this person any more. */
export type Question = (
  user: StoredUser,
  standing: Standing,
  parts: Parts,
  clientMetadata?: Readonly<Record<string, string>>,
) => Promise<object | undefined>;

/** What a pool asks after the first factor, in Cognito's order. Each looks at the standing for whether it was answered. */
const questions: readonly Question[] = [askNewPassword, askMfa, askCustom, askDevice];

/** The next question of a sign-in, or its tokens. */
export async function goOn(
  user: StoredUser,
  standing: Standing,
  parts: Parts,
  clientMetadata?: Readonly<Record<string, string>>,
): Promise<object> {
  for (const ask of questions) {
    const asked = await ask(user, standing, parts, clientMetadata);
    if (asked) return asked;
  }
  await afterSignIn(user, isNewDevice(standing, parts), clientMetadata, parts);
  const tokens = await parts.tokens.signIn(user, occasionOf(standing), clientMetadata);
  const NewDeviceMetadata = meetDevice(user, standing, parts);
  return {
    ChallengeParameters: {},
    AuthenticationResult: { ...tokens, ...(NewDeviceMetadata && { NewDeviceMetadata }) },
  };
}

const isNewDevice = ({ deviceKey }: Standing, { settings }: Pick<Parts, "settings">) =>
  settings.devices !== undefined && deviceKey === undefined;

function occasionOf({ deviceProved, newPassword }: Standing): TokenOccasion {
  if (deviceProved) return "AuthenticateDevice";
  return newPassword ? "NewPasswordChallenge" : "Authentication";
}

/** Keys for a device that has none; one that has is seen again. */
function meetDevice(
  user: StoredUser,
  { deviceKey }: Standing,
  { devices }: Pick<Parts, "devices">,
): object | undefined {
  if (deviceKey === undefined) return devices.offer(user);
  devices.touch(user, deviceKey);
  return undefined;
}
