import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parseSync, Visitor, type ESTree } from "vite";

const src = fileURLToPath(new URL("../../src/", import.meta.url));

/** The folders that draw what a person sees, reads or hears. All their words come from `useWords()`. */
const folders = ["fields", "forms", "screens"];

/** What is read out or shown of an element, and what our own parts show of their props. */
const spoken =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|alt|title|placeholder|label|heading|lead|footer|hint|aside|pending|problem|fallback|sentence|link)$/;

it.each(folders)("%s holds no word of a person's screen", (folder) => {
  const files = readdirSync(join(src, folder)).filter((file) => /\.tsx?$/.test(file));
  expect(files).not.toEqual([]);
  const found = files.flatMap((file) =>
    wordsIn(file, readFileSync(join(src, folder, file), "utf8")).map((text) => `${folder}/${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ["a text", "<p>Sign in</p>"],
  ["a text in braces", '<p>{"Sign in"}</p>'],
  ["a choice", '<p>{isShown ? "Hide" : words.field.show}</p>'],
  ["a fallback", '<p>{label ?? "Hide"}</p>'],
  ["a condition", '<p>{isShown && "Hide"}</p>'],
  ["two glued to one", '<p>{words.or + "Hide"}</p>'],
  ["a gap filled by hand", "<p>{`Hello ${name}`}</p>"],
  ["a label for the ear", '<button aria-label="Close" />'],
  ["a placeholder with a choice", '<input placeholder={isEmail ? "you@example.com" : undefined} />'],
  ["a part's own label", '<TextField label="Nickname" />'],
  ["a default", 'function Field({ label = "Nickname" }) { return label; }'],
  ["a property that is shown", 'const question = { heading: "Sign in" };'],
  ["a sentence kept elsewhere", 'const sorry = "Something went wrong.";'],
])("would find %s", (_, code) => {
  expect(wordsIn("example.tsx", code)).toHaveLength(1);
});

it.each([
  ["the words of the dictionary", "<p aria-label={words.or}>{words.signIn.heading} · {name}</p>"],
  ["a comparison", '<p>{status === "ended" && words.signIn.ended}</p>'],
  ["class names", '<p className={isBig ? "ck-big ck-card" : "ck-card"} />'],
  ["what isn't shown", '<input type="text" name="username" autoComplete="one-time-code" />'],
  ["a drawing", '<path d="M8 3.8v5M8 11.4v.8" />'],
  ["a warning for developers", 'console.warn("The pool has no such attribute.");'],
  ["an error for developers", 'throw new Error("A field needs a name.");'],
  ["a selector", 'form.querySelector("form input:not([type=hidden]), select");'],
])("passes over %s", (_, code) => {
  expect(wordsIn("example.tsx", code)).toEqual([]);
});

/** The texts of a file that a person could come to see. */
function wordsIn(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  expect(errors).toEqual([]);
  const found = new Set<string>();
  const forDevelopers: ESTree.Span[] = [];
  const find = (texts: readonly string[]) => {
    for (const text of texts) if (/\p{L}/u.test(text)) found.add(text.trim());
  };
  new Visitor({
    JSXElement: ({ children }) => find(children.flatMap(shownBy)),
    JSXFragment: ({ children }) => find(children.flatMap(shownBy)),
    JSXAttribute: ({ name, value }) => {
      if (typeof name.name === "string" && spoken.test(name.name)) find(shownBy(value));
    },
    // `{ heading: "…" }`, and the default in `{ label = "…" }`.
    Property: ({ key, value }) => {
      if (key.type === "Identifier" && spoken.test(key.name)) find(shownBy(value));
    },
    NewExpression: (node) => void forDevelopers.push(node),
    CallExpression: (node) => {
      if (/^(console\.|warn)/.test(code.slice(node.start))) forDevelopers.push(node);
    },
    // Whatever else reads like a sentence.
    Literal: ({ value, start }) => {
      const isForDevelopers = forDevelopers.some((call) => call.start <= start && start < call.end);
      if (!isForDevelopers && /^\p{Lu}.*\p{L} .*[.?…]$/u.test(String(value))) find([String(value)]);
    },
  }).visit(program);
  return [...found];
}

/** The texts that an expression can come to, or nothing where it asks others for them. */
function shownBy(node: ESTree.Node | null): string[] {
  if (!node) return [];
  if (node.type === "JSXText") return [node.value];
  if (node.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.raw);
  if (node.type === "ConditionalExpression") return [node.consequent, node.alternate].flatMap(shownBy);
  if (node.type === "LogicalExpression") return [node.left, node.right].flatMap(shownBy);
  if (node.type === "BinaryExpression" && node.operator === "+")
    return [node.left, node.right].flatMap(shownBy);
  if (node.type === "AssignmentPattern") return shownBy(node.right);
  if (node.type === "JSXExpressionContainer" || node.type === "TSAsExpression")
    return shownBy(node.expression);
  return [];
}
