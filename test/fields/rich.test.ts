import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { rich } from "../../src/fields/rich.tsx";

const link = createElement("a", { href: "/terms" }, "terms");
const html = (message: Parameters<typeof rich<"link" | "name">>[0]) =>
  renderToStaticMarkup(rich(message, { link, name: "Ada" }));

it.each([
  [
    "in the middle",
    ({ link }: { link: string }) => `I agree to the ${link}.`,
    'I agree to the <a href="/terms">terms</a>.',
  ],
  ["at the start", ({ link }: { link: string }) => `${link} gelesen`, '<a href="/terms">terms</a> gelesen'],
  ["at the end", ({ link }: { link: string }) => `أوافق على ${link}`, 'أوافق على <a href="/terms">terms</a>'],
  [
    "twice",
    ({ link }: { link: string }) => `${link}${link}`,
    '<a href="/terms">terms</a><a href="/terms">terms</a>',
  ],
  ["nowhere", () => "Plain <b>text</b>", "Plain &lt;b&gt;text&lt;/b&gt;"],
])("puts an element into a gap %s", (_, message, expected) => {
  expect(html(message)).toBe(expected);
});

it("puts each into its own gap, in the order of the language", () => {
  expect(html(({ link, name }) => `${name}: ${link}`)).toBe('Ada: <a href="/terms">terms</a>');
  expect(html(({ link, name }) => `${link} von ${name}`)).toBe('<a href="/terms">terms</a> von Ada');
});
