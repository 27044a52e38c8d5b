"use client";
import type { CountryCode } from "libphonenumber-js/min";
import {
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ChangeEvent,
  type RefObject,
  type ForwardedRef,
} from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useWords } from "../hooks/use-words.ts";
import { browserCountry } from "../schema/country.ts";
import { CountrySelect } from "./country-select.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { loadKnownPhones, type KnownPhones } from "./known-phones.ts";
import { mergeProps } from "./merge-props.ts";
import type { InputFieldProps } from "./text-field.tsx";
import { textOf, useField } from "./use-field.ts";

export interface PhoneFieldProps extends InputFieldProps {
  /** ISO 3166 code of the country to begin with. @default the browser's */
  readonly country?: string | undefined;
}

/**
 * A phone number: an `<input type="tel">` that writes it as the country does, beside a list of countries. Numbers with `+` or
 * `00` choose their country themselves. The form gets E.164. Until what is known of phone numbers has been loaded, it is a
 * plain input. `ref`, `className` and other props go to the input.
 */
export const PhoneField = replaceable("PhoneField", PhoneFieldWithRef);

function PhoneFieldWithRef(
  {
    name = "phone_number",
    country: preset,
    label,
    hint,
    optional,
    aside,
    problem,
    id,
    ...rest
  }: PhoneFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const words = useWords();
  const field = useField(name, { id, hint, optional, problem, isNative: false }, ref);
  const { element, setValue } = field;
  const known = useKnownPhones(element);
  const fromBrowser = useSyncExternalStore(noChanges, browserCountry, () => undefined);
  const [chosen, setChosen] = useState<CountryCode>();
  const suggested = preset ?? fromBrowser;
  const [first, setFirst] = useState(suggested);
  // A number that has been typed belongs to the country beside it.
  if (first !== suggested && (!first || !element.current?.value)) setFirst(suggested);
  const start = first && known?.phones.isSupportedCountry(first) ? first : undefined;
  const country = chosen ?? start;

  const take = useCallback(
    (input: HTMLInputElement, country: CountryCode | undefined) => {
      if (!known) return setValue(input.value);
      const { phones, countryOf, formatTyping, toFormValue } = known;
      const named = countryOf(phones, input.value, country);
      if (named) setChosen(named);
      formatTyping(phones, input, named ?? country);
      setValue(toFormValue(phones, input.value, named ?? country));
    },
    [known, setValue],
  );

  // What was typed or filled in before React, or what is known of phone numbers, was there.
  useEffect(() => {
    const input = element.current;
    if (!input?.value) return;
    take(input, start);
    if (!known || input === input.ownerDocument.activeElement) return;
    known.dropCountry(known.phones, input);
  }, [element, take, start, known]);

  function choose(country: CountryCode) {
    setChosen(country);
    if (!element.current || !known) return;
    known.dropCountry(known.phones, element.current);
    take(element.current, country);
  }

  return (
    <FieldFrame
      label={label ?? words.label.phone_number}
      control="phone"
      {...{ field, hint, optional, aside }}
    >
      <div className="ck-phone">
        <CountrySelect known={known} country={country ?? first} onChange={choose} />
        <input
          defaultValue={textOf(field.defaultValue)}
          autoComplete="tel"
          {...mergeProps(rest, {
            ...field.control,
            type: "tel",
            className: "ck-input",
            onChange: (event: ChangeEvent<HTMLInputElement>) => take(event.target, country),
          })}
        />
      </div>
    </FieldFrame>
  );
}

/** Loads what is known of phone numbers as soon as somebody turns to the form: a page that is only looked at needs none of it. */
function useKnownPhones(element: RefObject<HTMLInputElement | null>): KnownPhones | undefined {
  const [known, setKnown] = useState<KnownPhones>();
  useEffect(() => {
    const input = element.current;
    const form = input?.form ?? input?.ownerDocument.body;
    if (!input || !form) return;
    // If that fails, the field stays a plain input, and the schema tries again.
    const load = () => void loadKnownPhones().then(setKnown, () => {});
    if (input.value || form.contains(input.ownerDocument.activeElement)) return load();
    const signs = ["pointerover", "focusin", "input"] as const;
    for (const sign of signs) form.addEventListener(sign, load, { once: true });
    return () => {
      for (const sign of signs) form.removeEventListener(sign, load);
    };
  }, [element]);
  return known;
}

const noChanges = () => () => {};
