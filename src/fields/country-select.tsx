"use client";
import type { CountryCode } from "libphonenumber-js/min";
import { memo } from "react";
import { useWords } from "../hooks/use-words.ts";
import type { PhoneNumbers } from "../schema/phone.ts";

export interface CountrySelectProps {
  /** What is known of phone numbers, once it has been loaded. */
  readonly phones: PhoneNumbers | undefined;
  readonly country: string | undefined;
  readonly onChange: (country: CountryCode) => void;
}

/** Keeps "+44" together where the text around it runs from right to left. */
const leftToRight = "\u200e";

/**
 * The country of a phone number: a native `<select>` of names and dial codes in the person's language, under a face that shows
 * the short form, "GB +44". Until what is known of phone numbers has been loaded, it has one country, by its code.
 */
export function CountrySelect({ phones, country, onChange }: CountrySelectProps) {
  const words = useWords();
  const known = phones && country && phones.isSupportedCountry(country) ? country : undefined;
  const shown = phones ? known : country;
  const dialCode = known && phones?.getCountryCallingCode(known);
  return (
    <span className="ck-country">
      <select
        className="ck-input ck-select"
        aria-label={words.label.country}
        value={shown ?? ""}
        onChange={({ target }) => {
          if (phones?.isSupportedCountry(target.value)) onChange(target.value);
        }}
      >
        {!shown && <option value="">{words.field.choose}</option>}
        {!phones && shown && <option value={shown}>{shown}</option>}
        {phones && <Countries phones={phones} language={words.language} />}
      </select>
      <span className="ck-country-shown" aria-hidden="true" dir="ltr">
        {dialCode ? `${known} +${dialCode}` : (country ?? "+")}
      </span>
    </span>
  );
}

const Countries = memo(function Countries(props: {
  readonly phones: PhoneNumbers;
  readonly language: string;
}) {
  const { getCountries, getCountryCallingCode } = props.phones;
  const names = new Intl.DisplayNames(props.language, { type: "region" });
  const collator = new Intl.Collator(props.language);
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ code, name }) => (
      <option key={code} value={code}>
        {`${name} ${leftToRight}+${getCountryCallingCode(code)}`}
      </option>
    ));
});
