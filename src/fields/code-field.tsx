"use client";
import {
  useEffect,
  useRef,
  type ClipboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  type ForwardedRef,
} from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useWords } from "../hooks/use-words.ts";
import { chooseCell, isActiveCell, makeRoomFor, tidyInput, useCodeView } from "./code-cells.ts";
import { FieldFrame } from "./field-frame.tsx";
import { useFormPending } from "./form-context.ts";
import { mergeProps } from "./merge-props.ts";
import type { InputFieldProps } from "./text-field.tsx";
import { textOf, useField } from "./use-field.ts";
import { useSmsCode } from "./use-sms-code.ts";

export interface CodeFieldProps extends InputFieldProps {
  /** How many digits the code has. @default 6 */
  readonly digits?: number | undefined;
  /** How many it may have at most, where that is not known for sure: then there are more cells as they are needed. @default digits */
  readonly maxDigits?: number | undefined;
  /**
   * Whether the code comes by text message: browsers that can offer to fill it in (WebOTP), where the message ends with a line
   * like `@example.com #407123`. Say when it was sent, in milliseconds since 1970, and each new message is waited for anew.
   *
   * @default false
   * @see https://developer.mozilla.org/en-US/docs/Web/API/WebOTP_API
   */
  readonly fromSms?: boolean | number | undefined;
  /** Whether it submits its form when the last digit is there; the same code never twice. @default true */
  readonly submitWhenFull?: boolean;
}

/**
 * A code from a mail, a text message or an app: one `<input autocomplete="one-time-code">` with the keyboard for numbers, drawn
 * as cells. Codes can be pasted with spaces, with dashes, or with the sentence around them. `ref`, `className` and other props
 * go to the input.
 */
export const CodeField = replaceable("CodeField", CodeFieldWithRef);

function CodeFieldWithRef(
  {
    name = "code",
    digits = 6,
    maxDigits = digits,
    fromSms,
    submitWhenFull = true,
    label,
    hint,
    optional,
    aside,
    problem,
    id,
    ...rest
  }: CodeFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const words = useWords();
  const field = useField(name, { id, hint, optional, problem }, ref);
  const { element } = field;
  const isPending = useFormPending();
  const submitted = useRef("");
  const defaultValue = textOf(rest.defaultValue ?? field.defaultValue);
  const { view, look } = useCodeView(defaultValue);
  const cells = Math.min(Math.max(digits, view.code.length), maxDigits);

  useSmsCode(element, fromSms);

  // What was typed or filled in before React was there.
  useEffect(() => {
    if (element.current) look(element.current);
  }, [element, look]);

  // A refused code is selected, so that the next one replaces it.
  useEffect(() => {
    if (field.problem) element.current?.select();
  }, [element, field.problem]);

  function change(event: SyntheticEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    // An input method is still at work on the text; it is tidied when that has ended.
    if (!(event.nativeEvent as InputEvent).isComposing) tidyInput(input, digits, maxDigits);
    field.control.onChange({ target: input, type: "change" });
    look(input);
    const code = input.value;
    if (!submitWhenFull || isPending || code === submitted.current) return;
    if (code.length !== maxDigits || /\D/.test(code)) return;
    submitted.current = code;
    input.form?.requestSubmit();
  }
  const lookAt = (event: SyntheticEvent<HTMLInputElement>) => look(event.currentTarget);

  return (
    <FieldFrame label={label ?? words.label.code} control="code" {...{ field, hint, optional, aside }}>
      <div className="ck-code" dir="ltr">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...mergeProps(rest, {
            ...field.control,
            className: "ck-code-input",
            defaultValue,
            onChange: change,
            onCompositionEnd: change,
            onPaste: (event: ClipboardEvent<HTMLInputElement>) =>
              makeRoomFor(event.clipboardData.getData("text"), event.currentTarget, digits, maxDigits),
            onClick(event: MouseEvent<HTMLInputElement>) {
              chooseCell(event.currentTarget, event.clientX, cells);
              look(event.currentTarget);
            },
            onSelect: lookAt,
            onFocus: lookAt,
            onBlur: lookAt,
          })}
        />
        <div className="ck-cells" aria-hidden="true">
          {Array.from({ length: cells }, (_, place) => (
            <span
              key={place}
              className="ck-cell"
              data-filled={view.code[place] ? "" : undefined}
              data-active={isActiveCell(view, place, cells) ? "" : undefined}
            >
              {view.code[place]}
            </span>
          ))}
        </div>
      </div>
    </FieldFrame>
  );
}
