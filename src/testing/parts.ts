import type { Codes } from "./codes.ts";
import type { Delivery } from "./delivery.ts";
import type { Devices } from "./devices.ts";
import type { Directory } from "./directory.ts";
import type { Passwords } from "./passwords.ts";
import type { Standing } from "./questions.ts";
import type { Sessions } from "./sessions.ts";
import type { Settings } from "./settings.ts";
import type { SignIns } from "./sign-ins.ts";
import type { StoredUser } from "./state.ts";
import type { Tokens } from "./tokens.ts";
import type { Triggers } from "./triggers.ts";

/** What a pool is made of. Each operation names the parts that it takes. */
export interface Parts {
  settings: Settings;
  clock: () => number;
  /** Never leaves the pool; what it tells people who do not exist is made from it. */
  secret: string;
  directory: Directory;
  passwords: Passwords;
  codes: Codes;
  delivery: Delivery;
  sessions: Sessions;
  devices: Devices;
  signIns: SignIns;
  tokens: Tokens;
  triggers: Triggers;
  /** The next question of a sign-in whose last answer was right, or its tokens. The metadata came with that answer. */
  goOn(
    user: StoredUser,
    standing: Standing,
    clientMetadata?: Readonly<Record<string, string>>,
  ): Promise<object>;
}
