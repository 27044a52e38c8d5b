import { memo } from "react";
import type { PhoneNumbers } from "../schema/phone-numbers.ts";

/** Keeps "+44" together where the text around it runs from right to left. */
const leftToRight = "\u200e";

export interface CountriesProps {
  readonly phones: Pick<PhoneNumbers, "getCountries" | "getCountryCallingCode">;
  readonly language: string;
}

/** The countries of the world with their dial codes: `<option>`s, by their names in this language. */
export const Countries = memo(function Countries({ phones, language }: CountriesProps) {
  const { getCountries, getCountryCallingCode } = phones;
  const names = new Intl.DisplayNames(language, { type: "region" });
  const collator = new Intl.Collator(language);
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ code, name }) => (
      <option key={code} value={code}>
        {`${name} ${leftToRight}+${getCountryCallingCode(code)}`}
      </option>
    ));
});
