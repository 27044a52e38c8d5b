import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** The trip an answer takes, innermost first: a file imports from its own folder or from one before it. */
const layers = ["schema", "client", "flow", "i18n", "hooks", "fields", "forms", "screens"];

/** The files that gather public names. They may import from every layer, and none but a door imports one. */
const doors = ["index.ts", "core.ts"];

/** Packages that one place speaks for, so that it alone has to change with them. */
const reserved = [
  { packages: ["aws-amplify", "@aws-amplify"], to: "client/" },
  { packages: ["react-hook-form", "@hookform"], to: "fields/hook-form.ts" },
];

const src = fileURLToPath(new URL("../src/", import.meta.url));

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));

/** What a file imports, dynamic and type-only imports included: paths below src, or names of packages. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(src, file), "utf8")
    .replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, "")
    .replaceAll(/^\s*\/\/.*$/gm, "");
  // A statement starts its line; what is indented may be code that a text shows.
  const found = code.matchAll(
    /(?:^import|^(?:import|export|\})[^"'`=;]*?\bfrom|\bimport\s*\()\s*["']([^"']+)["']/gm,
  );
  return [...found].flatMap(([, name]) => (name ? [resolved(file, name)] : []));
}

function resolved(file: string, name: string): string {
  return name.startsWith(".") ? posix.join(posix.dirname(file), name) : name;
}

/** What is wrong with one import, as a sentence, or nothing. */
function fault(file: string, imported: string): string | undefined {
  const from = folderOf(file);
  const rule = reserved.find(({ packages }) => packages.some((name) => within(imported, name)));
  if (rule) return file.startsWith(rule.to) ? undefined : `${file} names ${imported}: only ${rule.to} may`;
  if (imported.startsWith("../")) return `${file} imports ${imported}: that is outside src`;
  if (!files.includes(imported)) return undefined;
  const to = folderOf(imported);
  if (doors.includes(imported) && !doors.includes(file)) {
    return `${file} imports the door ${imported}: import the file behind it`;
  }
  if (from === to || doors.includes(file)) return to === "testing" ? apart(file, imported) : undefined;
  if (from === "bin" && to === "testing") return undefined;
  if (to === "bin") return `${file} imports ${imported}: the command is nobody's part`;
  if (from === "testing" || to === "testing") return apart(file, imported);
  if (!layers.includes(from)) return `${file} is in no layer: put it into one of ${layers.join(", ")}`;
  return layers.indexOf(to) > layers.indexOf(from)
    ? `${file} imports ${imported}: ${to} comes after ${from}`
    : undefined;
}

function apart(file: string, imported: string): string | undefined {
  const inside = [file, imported].every((path) => folderOf(path) === "testing");
  return inside ? undefined : `${file} imports ${imported}: testing/ stands apart`;
}

function folderOf(file: string): string {
  return file.split("/")[0] ?? "";
}

function within(name: string, packageName: string): boolean {
  return name === packageName || name.startsWith(`${packageName}/`);
}

/** Every file that an entry comes to by its imports, and every package, each with the chain of files before it. */
function reachOf(entry: string): Map<string, string[]> {
  const reach = new Map([[entry, [entry]]]);
  // A map grows while it is walked: this follows the imports to their end.
  for (const [file, way] of reach) {
    if (!files.includes(file)) continue;
    for (const imported of importsOf(file)) {
      if (!reach.has(imported)) reach.set(imported, [...way, imported]);
    }
  }
  return reach;
}

describe("the layers of src", () => {
  it("are kept by every import", () => {
    const faults = files.flatMap((file) => importsOf(file).map((imported) => fault(file, imported)));
    expect(faults.filter((sentence) => sentence !== undefined)).toEqual([]);
  });

  it("hold every file, but for the doors, testing/ and the command in bin/", () => {
    const homes = [...layers, "testing", "bin"];
    expect(files.filter((file) => !homes.includes(folderOf(file)) && !doors.includes(file))).toEqual([]);
  });

  it.each(["core.ts", "testing/index.ts"])("reach no React from %s", (door) => {
    expect(files).toContain(door);
    const ways = [...reachOf(door)].filter(([name]) => within(name, "react") || within(name, "react-dom"));
    expect(ways.map(([, way]) => way.join(" imports "))).toEqual([]);
  });

  it("leave testing/ with no dependency but Node's own modules", () => {
    const outside = files
      .filter((file) => folderOf(file) === "testing")
      .flatMap((file) => importsOf(file).map((imported) => `${file} imports ${imported}`))
      .filter((sentence) => !/ imports (testing\/|node:)/.test(sentence));
    expect(outside).toEqual([]);
  });
});
