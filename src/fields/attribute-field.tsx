"use client";
import { useState, type ComponentType, type ReactNode } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useWords } from "../hooks/use-words.ts";
import type { QuestionWords } from "../i18n/words.ts";
import {
  decide,
  isStandard,
  readableName,
  type AttributeName,
  type DecidedQuestion,
  type DetailedQuestion,
} from "../schema/attributes.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { DateField } from "./date-field.tsx";
import { EmailField } from "./email-field.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { PhoneField } from "./phone-field.tsx";
import { RadioGroupField } from "./radio-group-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";
import { TextareaField } from "./textarea-field.tsx";
import { textOf, useField } from "./use-field.ts";

/**
 * What a control of your own gets: spread what it understands onto it. The label, the hint and what is wrong are shown around
 * it. `onChange` takes the new value, a text as Cognito knows no other, or a change event.
 */
export interface FieldControlProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string | { readonly target: { readonly value: string } }) => void;
  readonly onBlur: () => void;
  readonly required: boolean;
  readonly autoComplete?: string | undefined;
  readonly "aria-labelledby": string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** A question whose control may be a component of your own. */
export interface CustomQuestion extends DetailedQuestion {
  /** Asks it with a component of yours instead. */
  readonly component?: ComponentType<FieldControlProps>;
}

/** What `attributes` takes: the name of an attribute, or a question for it. */
export type FieldQuestion = AttributeName | CustomQuestion;

export interface AttributeFieldProps {
  readonly question: FieldQuestion;
  /** ISO 3166 code of the country that phone numbers begin with. @default the browser's */
  readonly country?: string | undefined;
}

/** The question for a user attribute, with the control that fits it. */
export const AttributeField = replaceable("AttributeField", AttributeFieldOfKit);

function AttributeFieldOfKit({ question, country }: AttributeFieldProps) {
  const words = useWords();
  const decided = decide(question);
  const { name, control, options = [], required, hint, autoComplete, defaultValue, component } = decided;
  const label = attributeLabel(words, decided);
  const shared = {
    name,
    label,
    hint,
    optional: !required,
    ...(defaultValue !== undefined && { defaultValue }),
    ...(autoComplete && { autoComplete }),
  };
  if (component) return <CustomField {...shared} component={component} />;
  switch (control) {
    case "email":
      return <EmailField {...shared} />;
    case "phone":
      return <PhoneField {...shared} country={country} />;
    case "date":
      return <DateField {...shared} />;
    case "textarea":
      return <TextareaField {...shared} />;
    case "select":
      return <SelectField {...shared} options={options} />;
    case "radio":
      return <RadioGroupField {...shared} options={options} />;
    case "checkbox":
      return (
        <CheckboxField
          name={name}
          label={label}
          hint={hint}
          mustBeTicked={required}
          {...(defaultValue !== undefined && { defaultChecked: defaultValue === "true" })}
        />
      );
    case "url":
      return <TextField {...shared} control="url" type="url" autoCapitalize="none" spellCheck={false} />;
    case "number":
      // Not type="number": that changes under a scrolling finger, and loses what is no number instead of saying so.
      return <TextField {...shared} control="number" inputMode="decimal" />;
    case "text":
      return <TextField {...shared} />;
    default:
      return control satisfies never;
  }
}

/** What an attribute is called. */
export function attributeLabel(
  words: QuestionWords,
  { name, label }: Pick<DetailedQuestion, "name" | "label">,
): string {
  return label ?? (isStandard(name) ? words.label[name] : readableName(name));
}

interface CustomFieldProps extends Pick<DecidedQuestion, "defaultValue" | "autoComplete"> {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly optional: boolean;
  readonly component: ComponentType<FieldControlProps>;
}

function CustomField({ name, label, hint, optional, component: Control, ...rest }: CustomFieldProps) {
  const field = useField(name, { hint, optional, isNative: false });
  const { ref: _ref, onBlur: _onBlur, ...control } = field.control;
  const [value, setValue] = useState(() => rest.defaultValue ?? textOf(field.defaultValue));
  return (
    <FieldFrame control="custom" {...{ field, label, hint, optional }}>
      <div className="ck-control">
        <Control
          {...control}
          aria-labelledby={`${control.id}-label`}
          autoComplete={rest.autoComplete}
          value={value}
          onBlur={() => {}}
          onChange={(change) => {
            const next = typeof change === "string" ? change : change.target.value;
            setValue(next);
            field.setValue(next);
          }}
        />
      </div>
    </FieldFrame>
  );
}
