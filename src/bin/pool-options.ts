import * as z from "zod/mini";
import type { SeedUser } from "../testing/index.ts";
import { type AmplifyOutputs, likePool, outputsShape } from "./amplify-outputs.ts";
import type { PoolArguments } from "./arguments.ts";
import { exportsShape, toOutputs } from "./aws-exports.ts";
import { type PoolData, poolShape, seedsShape } from "./pool-shape.ts";
import { readJson } from "./read-json.ts";

/** What the arguments come to. */
export interface Asked {
  /** Without `users`. */
  options: PoolData;
  users: readonly SeedUser[];
  /** The file of the pool that this one is like. */
  source?: AmplifyOutputs;
}

/** Reads the files that the arguments name. Throws with what to write instead. */
export function poolOptions(args: PoolArguments): Asked {
  const source = args.from === undefined ? undefined : readSource(args.from);
  const from = source ? likePool(source) : {};
  const { users = [], ...config } = args.config === undefined ? {} : readJson(args.config, poolShape);
  const given = flagOptions(args);
  const attributes = { ...from.attributes, ...config.attributes, ...given.attributes };
  const options = { ...from, ...config, ...given, attributes };
  const seeds = args.users === undefined ? [] : readJson(args.users, seedsShape);
  return { options, users: [...users, ...seeds, ...args.user.map(readUser)], ...(source && { source }) };
}

function readSource(file: string): AmplifyOutputs {
  const isOlder = Object.keys(readJson(file, anyObject)).some((key) => key.startsWith("aws_"));
  return isOlder ? toOutputs(readJson(file, exportsShape)) : readJson(file, outputsShape);
}

const anyObject = z.looseObject({});

function flagOptions({ signInWith, attributes = [], mfa, mfaRequired, ...args }: PoolArguments): PoolData {
  return {
    ...(args.region !== undefined && { region: args.region }),
    ...(args.id !== undefined && { id: args.id }),
    ...(args.clientId !== undefined && { clientId: args.clientId }),
    ...(args.latency !== undefined && { latency: args.latency }),
    ...(signInWith && {
      signInWith: signInWith.map((name) => oneOf("--sign-in-with", name, ["username", "email", "phone"])),
    }),
    attributes: Object.fromEntries(
      attributes.map((name) => [name.replace(/!$/, ""), name.endsWith("!") ? { required: true } : {}]),
    ),
    ...(mfa && {
      mfa: {
        methods: mfa.map((name) => oneOf("--mfa", name, ["sms", "email", "totp"])),
        required: mfaRequired,
      },
    }),
  };
}

function oneOf<Name extends string>(flag: string, given: string, names: readonly Name[]): Name {
  const name = names.find((name) => name === given);
  if (name !== undefined) return name;
  throw new Error(`${flag} takes some of ${names.join(",")}, and "${given}" is none of them.`);
}

/** `ada@example.com:Correct-horse-9`. A password may have colons, too. */
function readUser(text: string): SeedUser {
  const [, name, password] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (name === undefined || password === undefined) {
    throw new Error(`--user takes a name, a colon and a password: --user ada@example.com:Correct-horse-9`);
  }
  if (name.includes("@")) return { email: name, password };
  return name.startsWith("+") ? { phone: name, password } : { username: name, password };
}
