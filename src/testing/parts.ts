import type { Codes } from "./codes.ts";
import type { Delivery } from "./delivery.ts";
import type { Directory } from "./directory.ts";
import type { UserPoolOptions } from "./options.ts";
import type { Passwords } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";
import type { Settings } from "./settings.ts";
import type { SignIns } from "./sign-ins.ts";
import type { Tokens } from "./tokens.ts";

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
  signIns: SignIns;
  tokens: Tokens;
  onPreSignUp: UserPoolOptions["onPreSignUp"];
}
