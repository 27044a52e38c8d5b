import { describe, expect, it } from "vitest";
import { ar } from "../../src/i18n/ar.ts";
import { de } from "../../src/i18n/de.ts";
import { en } from "../../src/i18n/en.ts";
import { withWords, type SomeWords } from "../../src/i18n/words.ts";
import { textsOf, type Text } from "./texts.ts";

/** One text laid over, by its key. */
function only(key: string, text: Text): SomeWords {
  const [section = "", name] = key.split(".");
  return name === undefined ? { [section]: text } : { [section]: { [name]: text } };
}

describe("words of one's own", () => {
  it("replace any text by its key, and nothing else", () => {
    for (const [key, text] of textsOf(en)) {
      const mine = typeof text === "string" ? "Halo" : () => "Halo";
      const expected = new Map(textsOf(en)).set(key, mine);
      expect(textsOf(withWords(en, only(key, mine)))).toEqual(expected);
    }
  });

  it("lie over any language", () => {
    const words = withWords(ar, { label: { email: "بريد العمل" } });
    expect(words.label).toEqual({ ...ar.label, email: "بريد العمل" });
    expect(words).toMatchObject({ language: "ar", direction: "rtl", signIn: ar.signIn });
  });

  it("lie over one another", () => {
    const inner = withWords(withWords(en, { label: { email: "Work email" } }), { label: { code: "PIN" } });
    expect(inner.label).toEqual({ ...en.label, email: "Work email", code: "PIN" });
  });

  it("can be a whole language, which then leaves nothing of the one before", () => {
    expect(withWords(withWords(en, { or: "otherwise" }), de)).toEqual(de);
  });

  it("leave the words they lie over as they were", () => {
    const before = structuredClone(en.label);
    withWords(en, { label: { email: "Work email" } });
    expect(en.label).toEqual(before);
  });
});
