import { parseArgs } from "node:util";
import { closest } from "./closest.ts";

/** What was written after `cognito-kit pool`. */
export interface PoolArguments {
  port: number;
  host: string;
  from?: string;
  config?: string;
  users?: string;
  user: readonly string[];
  signInWith?: readonly string[];
  attributes?: readonly string[];
  mfa?: readonly string[];
  mfaRequired: boolean;
  region?: string;
  id?: string;
  clientId?: string;
  latency?: number;
  persist?: string;
  out?: string;
  verbose: boolean;
  help: boolean;
}

interface Flag {
  type: "string" | "boolean";
  multiple?: boolean;
  short?: string;
  /** What stands for the value in the help. */
  value?: string;
  says: string;
}

const flags = {
  port: { type: "string", value: "number", says: "The port, 9329 if left out; 0 takes a free one." },
  host: { type: "string", value: "address", says: "Where to listen, 127.0.0.1 if left out." },
  "allow-remote": { type: "boolean", says: "Lets --host be an address that others reach, too." },
  from: {
    type: "string",
    value: "file",
    says: "Be like the pool of this amplify_outputs.json or amplifyconfiguration.json, ids included.",
  },
  config: { type: "string", value: "file", says: "Options of createUserPool, as JSON." },
  users: { type: "string", value: "file", says: "People who are there, as a JSON list of seeds." },
  user: {
    type: "string",
    multiple: true,
    value: "name:password",
    says: "One more of them, by email, phone or username. May be repeated.",
  },
  "sign-in-with": { type: "string", value: "names", says: "Some of username,email,phone." },
  attributes: {
    type: "string",
    value: "names",
    says: "Attributes that exist beside the standard ones (custom:flavour), or are required (name!).",
  },
  mfa: { type: "string", value: "methods", says: "Second factors to choose from: some of sms,email,totp." },
  "mfa-required": { type: "boolean", says: "Nobody gets in without one." },
  region: { type: "string", value: "name", says: "The region, us-east-1 if left out." },
  id: { type: "string", value: "id", says: "The pool's id, made up if left out." },
  "client-id": { type: "string", value: "id", says: "The app client's id, made up if left out." },
  latency: { type: "string", value: "ms", says: "Milliseconds that every answer takes." },
  persist: { type: "string", value: "file", says: "Keeps people, codes and tokens here over a restart." },
  out: {
    type: "string",
    value: "file",
    says: "Writes the amplify_outputs.json here instead of printing it.",
  },
  verbose: { type: "boolean", short: "v", says: "Prints each request." },
  help: { type: "boolean", short: "h", says: "Prints this." },
} as const satisfies Record<string, Flag>;

/** Throws with what to write instead. */
export function readArguments(argv: readonly string[]): PoolArguments {
  const { values } = parse(argv);
  const {
    port = "9329",
    host = "127.0.0.1",
    latency,
    "sign-in-with": signInWith,
    attributes,
    mfa,
    "mfa-required": mfaRequired = false,
    "allow-remote": allowRemote = false,
    "client-id": clientId,
    user = [],
    verbose = false,
    help = false,
    ...files
  } = values;
  if (!allowRemote && !["127.0.0.1", "::1", "localhost"].includes(host)) {
    throw new Error(
      `${host} is no loopback address: whoever reaches it reads every code of this pool and signs in as anybody. ` +
        `Write --host 127.0.0.1, or add --allow-remote if that is meant.`,
    );
  }
  if (mfaRequired && mfa === undefined) {
    throw new Error("--mfa-required asks for methods to choose from. Write --mfa sms,email,totp, too.");
  }
  return {
    ...files,
    port: wholeNumber("--port", port, 65_535),
    host,
    user,
    ...(latency !== undefined && { latency: wholeNumber("--latency", latency, 600_000) }),
    ...(signInWith !== undefined && { signInWith: listed(signInWith) }),
    ...(attributes !== undefined && { attributes: listed(attributes) }),
    ...(mfa !== undefined && { mfa: listed(mfa) }),
    ...(clientId !== undefined && { clientId }),
    mfaRequired,
    verbose,
    help,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags });
  } catch (error) {
    const [, unknown] = /^Unknown option '--?([^']+)'/.exec(messageOf(error)) ?? [];
    if (unknown === undefined) throw new Error(`${messageOf(error)}\n${seeHelp}`, { cause: error });
    const names = Object.keys(flags) as [string, ...string[]];
    throw new Error(
      `There is no option "${unknown}". Did you mean --${closest(unknown, names)}?\n${seeHelp}`,
      {
        cause: error,
      },
    );
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const seeHelp = "npx cognito-kit pool --help lists the options.";

function wholeNumber(flag: string, text: string, most: number): number {
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text);
  throw new Error(`${flag} takes a whole number from 0 to ${most}, and "${text}" is none.`);
}

const listed = (text: string) =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

export const help = `npx cognito-kit pool [options]

A Cognito user pool in memory, served to any app on this machine. For development only.

${Object.entries<Flag>(flags)
  .map(([name, { value, says }]) => `  ${`--${name}${value ? ` <${value}>` : ""}`.padEnd(26)}${says}`)
  .join("\n")}

What a flag says counts before --config, and that before --from. For example:

  npx cognito-kit pool --user ada@example.com:Correct-horse-9 --out amplify_outputs.json
`;
