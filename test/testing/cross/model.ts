import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as sdk from "@aws-sdk/client-cognito-identity-provider";

/**
 * The service's published model as AWS's SDK carries it: shapes as schemas at run time, the errors of each operation in
 * the comments of its command.
 *
 * A schema is a number (a simple type, 64 more for a list of it, 128 for a map), a list that begins with the kind of
 * shape, its namespace and its name, "unit" for a reply that says nothing, or a function that gives one.
 */
type Schema = number | "unit" | readonly unknown[] | (() => Schema);

type StructureSchema = [
  kind: number,
  namespace: string,
  name: string,
  traits: unknown,
  names: readonly string[],
  schemas: readonly Schema[],
  required?: number,
];

interface Shape {
  /** Members that every value has. */
  required: readonly string[];
  members: ReadonlyMap<string, Schema>;
}

const exported: Readonly<Record<string, unknown>> = { ...sdk };
const [list, map, structure, error, action] = [1, 2, 3, -3, 9];
const kinds = new Map([
  [0, "string"],
  [1, "number"],
  [2, "boolean"],
  // Seconds since 1970.
  [4, "number"],
]);

/** Members that the model limits to some words: the schemas leave those out, and the SDK exports them beside. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ChallengeName: sdk.ChallengeNameType,
  AvailableChallenges: sdk.ChallengeNameType,
  DeliveryMedium: sdk.DeliveryMediumType,
  Status: sdk.VerifySoftwareTokenResponseType,
};

/** Where a reply's body leaves the operation's model, a line for each place. */
export const misfits = (operation: string, body: unknown) => misfit(operationSchema(operation, 5), body, "");

/** Where the body of an error leaves its model. `__type` belongs to the protocol. */
export function errorMisfits(
  name: string,
  status: number,
  body: Readonly<Record<string, unknown>>,
): string[] {
  const schema = exported[`${name}$`];
  if (!Array.isArray(schema) || schema[0] !== error) return [`${name} is no error of the service`];
  // The model has 403 and 404 for some, but what has been seen on the wire is 400 for every error of the client.
  const expected = (schema[3] as { error: "client" | "server" }).error === "client" ? 400 : 500;
  const { __type, ...rest } = body;
  return [
    ...(status === expected ? [] : [`status ${status} is not ${expected}`]),
    ...(__type === name ? [] : [`__type ${String(__type)} is not ${name}`]),
    ...misfit(schema, rest, ""),
  ];
}

/** Members that a request cannot do without. */
export const requiredMembers = (operation: string) => shapeOf(operationSchema(operation, 4)).required;

/** Names of the errors that the model lists for an operation. */
export function modelledErrors(operation: string): readonly string[] {
  const main = createRequire(import.meta.url).resolve("@aws-sdk/client-cognito-identity-provider");
  const command = join(main, "../../dist-types/commands", `${operation}Command.d.ts`);
  const listed = readFileSync(command, "utf8").matchAll(/@throws \{@link (\w+Exception)\}/g);
  return [...listed].map(([, name = ""]) => name).filter((name) => !name.endsWith("ServiceException"));
}

const nothing: StructureSchema = [structure, "", "unit", {}, [], []];

function operationSchema(operation: string, part: 4 | 5): Schema {
  const schema = exported[`${operation}$`];
  if (!Array.isArray(schema) || schema[0] !== action) throw new Error(`The SDK has no ${operation}.`);
  return schema[part] as Schema;
}

function shapeOf(schema: Schema): Shape {
  const [, , , , names, schemas, required = 0] = resolve(schema) as StructureSchema;
  return {
    required: names.slice(0, required),
    members: new Map(names.map((name, at) => [name, schemas[at] ?? 0])),
  };
}

/** Goes through functions and the traits that a member puts around its schema. */
function resolve(schema: Schema): number | readonly unknown[] {
  if (typeof schema === "function") return resolve(schema());
  if (schema === "unit") return nothing;
  if (typeof schema === "number") return schema;
  if (typeof schema[1] !== "string") return resolve(schema[0] as Schema);
  return schema[0] === 0 ? resolve(schema[4] as Schema) : schema;
}

function misfit(schema: Schema, value: unknown, path: string): string[] {
  const known = resolve(schema);
  if (typeof known === "number") {
    if (known & 64) return items(known & 63, value, path);
    if (known & 128) return entries(known & 127, value, path);
    return simple(known, value, path);
  }
  if (known[0] === list) return items(known[4] as Schema, value, path);
  if (known[0] === map) return entries(known[5] as Schema, value, path);
  if (known[0] !== structure && known[0] !== error)
    throw new Error(`${path}: a shape of kind ${String(known[0])}`);
  if (!isRecord(value)) return [`${path} is no structure`];
  const { required, members } = shapeOf(known);
  return [
    ...required.filter((name) => value[name] === undefined).map((name) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, one]) => {
      const member = members.get(name);
      return member === undefined
        ? [`${path}.${name} is not in the model`]
        : misfit(member, one, `${path}.${name}`);
    }),
  ];
}

function items(schema: Schema, value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [`${path} is no list`];
  return value.flatMap((one) => misfit(schema, one, path));
}

function entries(schema: Schema, value: unknown, path: string): string[] {
  if (!isRecord(value)) return [`${path} is no map`];
  return Object.entries(value).flatMap(([name, one]) => misfit(schema, one, `${path}.${name}`));
}

function simple(schema: number, value: unknown, path: string): string[] {
  // A document is any JSON.
  if (schema === 15) return [];
  const kind = kinds.get(schema);
  if (kind === undefined) throw new Error(`${path}: a simple type ${schema} that this check does not know`);
  if (typeof value !== kind) return [`${path} is no ${kind}`];
  const allowed = words[path.split(".").at(-1) ?? ""];
  return allowed && !Object.values(allowed).includes(String(value)) ? [`${path} is none of its words`] : [];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
