import { createCodes } from "./codes.ts";
import { createDelivery } from "./delivery.ts";
import { createDevices } from "./devices.ts";
import { createDirectory } from "./directory.ts";
import { createSigner, type Signer } from "./keys.ts";
import type { UserPoolOptions } from "./options.ts";
import type { Parts } from "./parts.ts";
import { createPasswords } from "./passwords.ts";
import { goOn } from "./questions.ts";
import { createSessions } from "./sessions.ts";
import type { Settings } from "./settings.ts";
import { createSignIns } from "./sign-ins.ts";
import type { PoolState } from "./state.ts";
import { createTokens } from "./tokens.ts";

/** Puts the parts of a pool together over its state. */
export function assemble(
  settings: Settings,
  state: PoolState,
  options: UserPoolOptions,
  save: () => void,
): Parts & { signer: Signer } {
  const clock = options.clock ?? Date.now;
  const directory = createDirectory(state, settings);
  const signIns = createSignIns(state, settings.client, clock);
  const signer = createSigner(state, save);
  const parts: Parts & { signer: Signer } = {
    settings,
    clock,
    secret: state.secret,
    directory,
    passwords: createPasswords(state, directory, clock),
    codes: createCodes(state, settings.codes, clock),
    delivery: createDelivery(state, { triggers: options, settings, clock }),
    sessions: createSessions(state, settings.client.authSessionMinutes, clock),
    devices: createDevices(settings, clock),
    signIns,
    signer,
    tokens: createTokens(settings, signer, { signIns, directory, clock, triggers: options }),
    triggers: options,
    goOn: (user, standing, clientMetadata) => goOn(user, standing, parts, clientMetadata),
  };
  return parts;
}
