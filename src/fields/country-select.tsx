"use client";
import type { CountryCode } from "libphonenumber-js/min";
import { useWords } from "../hooks/use-words.ts";
import type { KnownPhones } from "./known-phones.ts";

export interface CountrySelectProps {
  /** What is known of phone numbers, once it has been loaded. */
  readonly known: KnownPhones | undefined;
  readonly country: string | undefined;
  readonly onChange: (country: CountryCode) => void;
}

/**
 * The country of a phone number: a native `<select>` of names and dial codes in the person's language, under a face that shows
 * the short form, "GB +44". Until what is known of phone numbers has been loaded, it has one country, by its code.
 */
export function CountrySelect({ known, country, onChange }: CountrySelectProps) {
  const words = useWords();
  const phones = known?.phones;
  const supported = phones && country && phones.isSupportedCountry(country) ? country : undefined;
  const shown = phones ? supported : country;
  const dialCode = supported && phones?.getCountryCallingCode(supported);
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
        {known && <known.Countries phones={known.phones} language={words.language} />}
      </select>
      <span className="ck-country-shown" aria-hidden="true" dir="ltr">
        {dialCode ? `${supported} +${dialCode}` : (country ?? "+")}
      </span>
    </span>
  );
}
