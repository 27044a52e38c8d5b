import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en.ts";

const folder = fileURLToPath(new URL("../../stories/docs/", import.meta.url));
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, ...found]) => found);

/** The pages of the docs with the files that they show, by the name each is imported by. */
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".mdx"))
  .map((file) => {
    const text = read(file);
    const shown = new Map(
      all(text, /^import (\w+) from "(.+)\?raw";$/gm).map(([name, path]) => [name, read(path ?? "")]),
    );
    return { file, text, shown };
  });

const declares = (code: string, name: string) =>
  new RegExp(String.raw`^(export )?(async )?(function|class|interface|type|const) ${name}\b`, "m").test(code);

describe.each(pages)("The page $file", ({ text, shown }) => {
  it("shows what is there", () => {
    const file = (name = "") => shown.get(name) ?? "";
    const code = all(text, /<Code of=\{(\w+)\} only="(\w+)" \/>/g);
    expect(code.filter(([name, only = ""]) => !declares(file(name), only))).toEqual([]);
    const sections = all(text, /<Section of=\{(\w+)\} under="(.+)" \/>/g);
    expect(sections.filter(([name, under]) => !file(name).includes(`\n## ${under}\n`))).toEqual([]);
  });

  it("leads to pages that are there", () => {
    const titles = pages.flatMap((page) => all(page.text, /<Meta title="(.+)" \/>/g).flat());
    const ids = titles.map((title) => title?.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
    for (const [id] of all(text, /\?path=\/docs\/(docs-[\w-]+)--docs/g)) expect(ids).toContain(id);
  });
});

describe.each(["from-amplify-ui", "from-auth-v5"])("The tables of %s", (name) => {
  const tables = read(`${name}.md`);
  const text = read(`${name}.mdx`);

  it("are all on their page", () => {
    const headings = all(tables, /^## (.+)$/gm).flat();
    expect(all(text, /<Section of=\{tables\} under="(.+)" \/>/g).flat()).toEqual(headings);
  });

  it("point at examples that are there to see", () => {
    const seen = all(text, /<Code of=\{\w+\} only="(\w+)" \/>/g).flat();
    expect(seen).toEqual(expect.arrayContaining(all(tables, /\b_(\w+)_\b/g).flat()));
  });
});

it("The words that the tables name are in the dictionary", () => {
  const [, texts = ""] = read("from-amplify-ui.md").split("## Texts");
  const [words = ""] = texts.split("\n## ");
  let section = "";
  const missing = all(words, /`(\w*)\.(\w+)`/g).filter(([named, key = ""]) => {
    section = named || section;
    return !Object.hasOwn((en as unknown as Record<string, object>)[section] ?? {}, key);
  });
  expect(missing).toEqual([]);
});

it("The routes that the tables name have forms of the kit, and steps that it comes to", () => {
  const [, rest = ""] = read("from-amplify-ui.md").split("| route ");
  const rows = all(rest.split("\n## ")[0] ?? "", /^\|(.+?)\|(.+?)\|.+?\|(.+?)\|$/gm).slice(1);
  const props = ["fallback", "from"];
  const missing = rows.flatMap(([, steps = "", forms = ""]) => [
    ...all(steps, /`(\w+)`/g)
      .flat()
      .filter((step) => !props.includes(step) && !src(/name: "(\w+)"/g).has(step)),
    ...all(forms, /`([A-Z]\w+(?:Form|Button))`/g)
      .flat()
      .filter((form) => !src(/export const (\w+) = replaceable/g).has(form ?? "")),
  ]);
  expect(missing).toEqual([]);
});

/** Everything of this pattern in the sources of the flows and forms. */
function src(pattern: RegExp): Set<string | undefined> {
  const sources = fileURLToPath(new URL("../../src/", import.meta.url));
  const files = ["flow", "forms", "hooks"].flatMap((layer) =>
    readdirSync(join(sources, layer)).map((file) => join(sources, layer, file)),
  );
  return new Set(files.flatMap((file) => all(readFileSync(file, "utf8"), pattern).flat()));
}
