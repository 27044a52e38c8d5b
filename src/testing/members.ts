import { CognitoError, invalidParameter } from "./cognito-error.ts";

/** How one member of a request is read and checked, as the service's model does before any operation runs. */
export interface Member<T> {
  /** Throws SerializationException for another JSON type. */
  parse(value: unknown): T;
  /** What AWS says after `Value … at '<path>' failed to satisfy constraint: `, once for each constraint that fails. */
  check(value: T): readonly string[];
  required: boolean;
  /** The value is not repeated in the error. */
  secret: boolean;
}

type Required<T> = Member<T> & { required: true };

/** What a request holds, by its members. */
export type Input<Members> = {
  readonly [Name in keyof Members]: Members[Name] extends Required<infer T>
    ? T
    : Members[Name] extends Member<infer T>
      ? T | undefined
      : never;
};

export const required = <T>(member: Member<T>): Required<T> => ({ ...member, required: true });

export function text(
  rule: { min?: number; max?: number; pattern?: string; secret?: boolean } = {},
): Member<string> {
  const { min = 0, max = 131_072, pattern, secret = false } = rule;
  const whole = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, "u");
  return {
    required: false,
    secret,
    parse: (value) => {
      if (typeof value === "string") return value;
      throw unreadable(value, "String");
    },
    check(value) {
      return [
        ...(value.length < min ? [`Member must have length greater than or equal to ${min}`] : []),
        ...(value.length > max ? [`Member must have length less than or equal to ${max}`] : []),
        ...(whole?.test(value) === false
          ? [`Member must satisfy regular expression pattern: ${pattern}`]
          : []),
      ];
    },
  };
}

export function oneOf<const Name extends string>(...names: readonly Name[]): Member<Name> {
  const isOne = (value: string): value is Name => names.some((name) => name === value);
  return {
    required: false,
    secret: false,
    // Read as it came; `check` refuses it before an operation sees it.
    parse: (value) => text().parse(value) as Name,
    check: (value) => (isOne(value) ? [] : [`Member must satisfy enum value set: [${names.join(", ")}]`]),
  };
}

export const flag = (): Member<boolean> => ({
  required: false,
  secret: false,
  parse: (value) => {
    if (typeof value === "boolean") return value;
    throw unreadable(value, "Boolean");
  },
  check: () => [],
});

export const count = ({ max }: { max: number }): Member<number> => ({
  required: false,
  secret: false,
  parse: (value) => {
    if (typeof value === "number") return value;
    throw unreadable(value, "Integer");
  },
  check: (value) => [
    ...(value < 0 ? ["Member must have value greater than or equal to 0"] : []),
    ...(value > max ? [`Member must have value less than or equal to ${max}`] : []),
  ],
});

/** An object with these members, each of which may be missing. */
export const structure = <Members extends Record<string, Member<unknown>>>(
  members: Members,
): Member<Partial<Input<Members>>> => ({
  required: false,
  secret: true,
  parse: (value) => {
    if (!isRecord(value)) throw unreadable(value, "Structure");
    const given = Object.entries(members).filter(([name]) => (value[name] ?? undefined) !== undefined);
    return Object.fromEntries(given.map(([name, member]) => [name, member.parse(value[name])])) as Partial<
      Input<Members>
    >;
  },
  check: () => [],
});

/** A map of strings. An entry of null is none: older clients send `DEVICE_KEY: null` where they know no device. */
export const texts = (): Member<Record<string, string>> => ({
  required: false,
  secret: true,
  parse: (value) => {
    if (!isRecord(value)) throw unreadable(value, "Map");
    const given = Object.entries(value).filter(([, one]) => one !== null);
    return Object.fromEntries(given.map(([name, one]) => [name, text().parse(one)]));
  },
  check: () => [],
});

/** A list of `{ Name, Value }`, read as a record. Where a name comes twice, the last one holds. */
export const attributeList = (): Member<Record<string, string>> => ({
  required: false,
  secret: true,
  parse: (value) => {
    if (!Array.isArray(value)) throw unreadable(value, "List");
    return Object.fromEntries(
      value.map((one: unknown) => {
        if (!isRecord(one)) throw unreadable(one, "Structure");
        return [text().parse(one.Name), text().parse(one.Value ?? "")];
      }),
    );
  },
  check: (attributes) =>
    Object.values(attributes).some((value) => value.length > 2048)
      ? ["Member must have length less than or equal to 2048"]
      : [],
});

/** Whatever JSON there is: the operation reads it. */
export const anyJson = (): Member<unknown> => ({
  required: false,
  secret: true,
  parse: (value) => value,
  check: () => [],
});

export const listOf = (one: Member<string>): Member<readonly string[]> => ({
  required: false,
  secret: one.secret,
  parse: (value) => {
    if (!Array.isArray(value)) throw unreadable(value, "List");
    return value.map((text) => one.parse(text));
  },
  check: (texts) => [...new Set(texts.flatMap(one.check))],
});

/** Reads a request. Throws with every constraint that fails, counted, in one sentence, as AWS does. */
export function readInput<Members extends Record<string, Member<unknown>>>(
  members: Members,
  body: Readonly<Record<string, unknown>>,
): Input<Members> {
  const problems: string[] = [];
  const entries = Object.entries(members).map(([name, member]) => {
    const given = body[name] ?? undefined;
    const value = given === undefined ? undefined : member.parse(given);
    for (const problem of value === undefined ? absence(member) : member.check(value)) {
      problems.push(`${where(name, value, member.secret)} failed to satisfy constraint: ${problem}`);
    }
    return [name, value];
  });
  if (problems.length > 0) {
    const count = `${problems.length} validation error${problems.length === 1 ? "" : "s"} detected`;
    throw invalidParameter(`${count}: ${problems.join("; ")}`);
  }
  return Object.fromEntries(entries) as Input<Members>;
}

const absence = (member: Member<unknown>) => (member.required ? ["Member must not be null"] : []);

function where(name: string, value: unknown, secret: boolean): string {
  const path = name.charAt(0).toLowerCase() + name.slice(1);
  if (secret) return `Value at '${path}'`;
  return value === undefined
    ? `Value null at '${path}'`
    : `Value '${JSON.stringify(value).slice(1, -1)}' at '${path}'`;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function unreadable(value: unknown, wanted: string): CognitoError {
  const kind = Array.isArray(value) ? "LIST" : isRecord(value) ? "STRUCTURE" : (typeof value).toUpperCase();
  return new CognitoError("SerializationException", `${kind}_VALUE can not be converted to a ${wanted}`);
}
