import { describe, expect, it } from "vitest";
import { ar } from "../../src/i18n/ar.ts";
import { de } from "../../src/i18n/de.ts";
import { last } from "../../src/i18n/en-last.ts";
import { first } from "../../src/i18n/en-first.ts";
import { later } from "../../src/i18n/en-later.ts";
import { en } from "../../src/i18n/en.ts";
import { type Words } from "../../src/i18n/words.ts";
import { fill, textsOf, type Text } from "./texts.ts";

const languages = { en, de, ar };
const translations = { de, ar };

/** Where a language says it as English does. */
const sameAsEnglish = {
  de: ["chooseFactor.passkey", "direction", "label.code", "label.website", "optional", "passkeys.heading"],
  ar: [] as string[],
};

const english = textsOf(en);
const eachText = (words: Words): [string, Text, Text][] =>
  [...textsOf(words)].map(([key, text]) => [key, text, english.get(key) ?? ""]);
const keysWhere = (words: Words, isSo: (text: Text, inEnglish: Text, key: string) => boolean) =>
  eachText(words).flatMap(([key, text, inEnglish]) => (isSo(text, inEnglish, key) ? [key] : []));

describe.each(Object.entries(languages))("the words in %s", (language, words) => {
  it("name their language by its tag", () => {
    expect(words.language).toBe(language);
    expect(Intl.getCanonicalLocales(words.language)).toEqual([language]);
  });

  it("are none of them empty, and none with spaces at an end or two in a row", () => {
    expect(
      keysWhere(words, (text) => !/^\S+( \S+)*$/.test(fill(text).sentence.replaceAll("\u00a0", " "))),
    ).toEqual([]);
  });

  it("spell an ellipsis as one sign", () => {
    expect(keysWhere(words, (text) => fill(text).sentence.includes(".."))).toEqual([]);
  });

  it("use every gap, whatever is counted", () => {
    const unused = keysWhere(words, (text) => {
      const { sentence, gaps } = fill(text);
      return [...gaps.values()].some((number) => !sentence.includes(String(number)));
    });
    expect(unused).toEqual([]);
  });

  it("call the button that shows a password by what is written on it", () => {
    const { show, showPassword, hide, hidePassword } = words.field;
    expect(showPassword.toLowerCase()).toContain(show.toLowerCase());
    expect(hidePassword.toLowerCase()).toContain(hide.toLowerCase());
  });

  it("call the button of a row by what is written on it", () => {
    const { passkeys, devices } = words;
    expect(passkeys.removeOne({ name: "1" }).toLowerCase()).toContain(passkeys.remove.toLowerCase());
    expect(devices.forgetOne({ name: "1" }).toLowerCase()).toContain(devices.forget.toLowerCase());
  });

  it("name both when a name and a password don't belong together: to say which is wrong would tell who has an account", () => {
    const { label, error } = words;
    expect(error.wrongCredentialsUsername).toMatch(both(label.username, label.password));
    expect(error.wrongCredentialsEmail).toMatch(both(label.email, label.password));
    expect(error.wrongCredentialsPhone).toMatch(both(label.phone_number, label.password));
  });

  it("say of each refusal what happened, then what to do about it", () => {
    const short = Object.entries(words.error).filter(([, sentence]) => !/[^.]\. [^.]+\.$/.test(sentence));
    expect(short.map(([code]) => code)).toEqual(["attributeRequired"]);
  });

  it("say the same of an ended session, wherever it is met", () => {
    expect(words.signIn.ended).toBe(words.error.sessionEnded);
  });
});

describe.each(Object.entries(translations))("the words in %s, beside English", (language, words) => {
  it("have the same keys", () => {
    expect([...textsOf(words).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("are translated, but for the words that both languages have", () => {
    const same = keysWhere(words, (text, inEnglish) => fill(text).sentence === fill(inEnglish).sentence);
    expect(same.sort()).toEqual(sameAsEnglish[language as keyof typeof sameAsEnglish]);
  });

  it("have the same gaps", () => {
    const other = keysWhere(words, (text, inEnglish) => gapsOf(text) !== gapsOf(inEnglish));
    expect(other).toEqual([]);
  });

  it("are sentences, questions, headings of lists or names, as in English", () => {
    const other = keysWhere(words, (text, inEnglish) => endOf(text) !== endOf(inEnglish));
    expect(other).toEqual([]);
  });

  it("say the same thing with the same words", () => {
    const said = new Map<string, Set<string>>();
    for (const [, text, inEnglish] of eachText(words)) {
      const key = fill(inEnglish).sentence;
      said.set(key, (said.get(key) ?? new Set()).add(fill(text).sentence));
    }
    expect([...said.values()].filter((ways) => ways.size > 1)).toEqual([]);
  });
});

it("holds each English word once: with sign-in's first question, with what comes later, or last", () => {
  const keys = [first, later, last].flatMap((words) => [...textsOf(words).keys()]);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.length).toBe(english.size);
});

it("counts one second and many in English and in German", () => {
  expect(en.confirmSignUp.resendIn({ seconds: 1 })).toContain(" 1 second.");
  expect(en.confirmSignUp.resendIn({ seconds: 2 })).toContain(" 2 seconds.");
  expect(de.confirmSignUp.resendIn({ seconds: 1 })).toContain(" 1 Sekunde ");
  expect(de.confirmSignUp.resendIn({ seconds: 2 })).toContain(" 2 Sekunden ");
});

it('says "Sie" in German', () => {
  expect(keysWhere(de, (text) => /\b(du|dich|dir|deine?[mnrs]?)\b/i.test(fill(text).sentence))).toEqual([]);
});

function both(name: string, password: string): RegExp {
  return new RegExp(`${name}.* ${password}`, "i");
}

function gapsOf(text: Text): string {
  return [...fill(text).gaps.keys()].sort().join();
}

/** The mark at the end, whatever a language draws for it. */
function endOf(text: Text): string {
  const [end = ""] = /[.:?؟…]$/.exec(fill(text).sentence) ?? [];
  return end === "؟" ? "?" : end;
}
