import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../src/theme/", import.meta.url);
const parts = readdirSync(folder).filter((name) => name.endsWith(".css") && name !== "styles.css");
const sheets = parts.map((name) => ({ name, rules: parse(readFileSync(new URL(name, folder), "utf8")) }));
const all = sheets.flatMap(({ rules }) => [...walk(rules)]);

describe("the style sheet", () => {
  it("is made of every part of the folder", () => {
    const entry = parse(readFileSync(new URL("styles.css", folder), "utf8"));
    const imported = entry.map(({ head }) => /^@import "\.\/(.+)"$/.exec(head)?.[1]);
    expect(new Set(imported)).toEqual(new Set(parts));
  });

  it.each(sheets)("fills the one layer and nothing beside it: $name", ({ rules }) => {
    expect(rules.map(({ head }) => head)).toEqual(["@layer cognito-kit"]);
  });

  it("weighs nothing in the cascade: every selector is inside :where()", () => {
    const heavy = all.flatMap(selectors).filter((selector) => !isWrapped(selector));
    expect(heavy).toEqual([]);
  });

  it("names the kit's own classes alone, and elements only below one of them", () => {
    const strange = all
      .flatMap(selectors)
      .flatMap((selector) => split(selector.replace(/^:where\((.+)\)(::[\w-]+)?$/, "$1")))
      .filter((selector) => !/^(:root$|\[data-theme=|\[class|(legend)?\.ck-)/.test(selector));
    expect(strange).toEqual([]);
    expect(all.flatMap(selectors).filter((selector) => /\.(?!ck-)[a-z]/.test(selector))).toEqual([]);
  });

  it("sets custom properties alone on elements that are not its own", () => {
    const outside = all.filter(({ head }) => /:root|data-theme/.test(head));
    const set = outside.flatMap(({ body }) =>
      [...body.matchAll(/(?:^|;)\s*([\w-]+)\s*:/g)].map((found) => found[1]),
    );
    expect(set.length).toBeGreaterThan(20);
    expect(set.filter((property) => !property?.startsWith("--ck-"))).toEqual([]);
  });

  it("knows no left and right, so that it reads from either side", () => {
    const physical = all.filter(({ body }) => /(?:^|[;\s-])(left|right)\b/.test(body));
    expect(physical.map(({ head }) => head)).toEqual([]);
  });

  it("asks whether a browser knows a colour function before it names one that older ones do not", () => {
    const bare = sheets.flatMap(({ rules }) => [...walk(rules, ({ head }) => !head.startsWith("@supports"))]);
    expect(bare.filter(({ body }) => /light-dark|from var/.test(body)).map(({ head }) => head)).toEqual([]);
  });
});

interface Rule {
  head: string;
  body: string;
  rules: Rule[];
}

function parse(css: string): Rule[] {
  const source = css.replace(/\/\*[^]*?\*\//g, "");
  const rules: Rule[] = [];
  let head = "";
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === "{") {
      const end = closing(source, at);
      const body = source.slice(at + 1, end);
      rules.push({
        head: head.trim().replace(/\s+/g, " "),
        body,
        rules: body.includes("{") ? parse(body) : [],
      });
      head = "";
      at = end;
    } else if (sign === ";") {
      rules.push({ head: head.trim(), body: "", rules: [] });
      head = "";
    } else head += sign;
  }
  return rules;
}

function closing(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === "{") depth++;
    if (source[at] === "}" && --depth === 0) return at;
  }
  throw new Error("A brace of the style sheet is never closed.");
}

/** Every rule that holds declarations, however deep. */
function* walk(rules: readonly Rule[], enter: (rule: Rule) => boolean = () => true): Generator<Rule> {
  for (const rule of rules) {
    if (!enter(rule)) continue;
    if (rule.rules.length > 0) yield* walk(rule.rules, enter);
    else yield rule;
  }
}

/** The selectors of a rule; a step of an animation has none. */
function selectors({ head }: Rule): string[] {
  return /^(from|to|\d+%)$/.test(head) ? [] : split(head);
}

/** Whether the one :where() holds all of a selector but its pseudo-element, which may not stand inside. */
function isWrapped(selector: string): boolean {
  const inner = /^:where\((.+)\)(::[\w-]+)?$/.exec(selector)?.[1] ?? ")";
  let depth = 0;
  return inner.split("").every((sign) => (depth += sign === "(" ? 1 : sign === ")" ? -1 : 0) >= 0);
}

/** Splits at the commas that stand in no bracket. */
function split(list: string): string[] {
  let depth = 0;
  const found = [""];
  for (const sign of list) {
    if (sign === "(" || sign === "[") depth++;
    if (sign === ")" || sign === "]") depth--;
    if (sign === "," && depth === 0) found.push("");
    else found[found.length - 1] += sign;
  }
  return found.map((selector) => selector.trim());
}
