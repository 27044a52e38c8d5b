import { afterEach, expect, it, vi } from "vitest";
import { browserCountry } from "../../src/schema/country.ts";

afterEach(() => vi.unstubAllGlobals());

it.each([
  [["en-GB", "de-DE"], "GB"],
  [["en", "de-AT"], "AT"],
  [["de"], "DE"],
  [["en-US@posix", "fr-CA"], "CA"],
  [[], undefined],
  [undefined, undefined],
])("takes Ada, whose browser speaks %j, to be in %s", (languages, country) => {
  vi.stubGlobal("navigator", { languages });
  expect(browserCountry()).toBe(country);
});

it("knows no country on a server", () => {
  vi.stubGlobal("navigator", undefined);
  expect(browserCountry()).toBeUndefined();
});
