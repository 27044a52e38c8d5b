"use client";
import { useCallback, useEffect, useState, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { CodeField } from "../fields/code-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { HiddenUsername } from "../fields/hidden-username.tsx";
import { Button, SubmitButton } from "../fields/submit-button.tsx";
import type { SetUpTotpStep } from "../flow/asked-step.ts";
import type { AuthError } from "../flow/error.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface SetUpTotpFormProps
  extends
    Omit<FormProps<unknown>, "schema" | "error" | "defaultValues" | "children" | "onSubmit">,
    Pick<SetUpTotpStep, "username" | "secret" | "uri"> {
  /** Gets the first code that the app shows. */
  readonly onSubmit: (code: string) => unknown;
  readonly error?: AuthError | undefined;
}

const schema = async () => (await import("../schema/confirm-sign-up.ts")).codeSchema();

/**
 * Has an authenticator app set up: the key as a QR code, as text to copy and as a link for an app on this device, and a `<form>`
 * for the first code it shows.
 */
export const SetUpTotpForm = replaceable("SetUpTotpForm", SetUpTotpFormWithRef);

function SetUpTotpFormWithRef(
  { username, secret, uri, onSubmit, error, ...rest }: SetUpTotpFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useAllWords();
  return (
    <>
      <p className="ck-lead">{words.setUpTotp.scan}</p>
      <QrCode uri={uri} label={words.setUpTotp.qrCode} />
      <Secret secret={secret} />
      <a className="ck-link" href={uri}>
        {words.setUpTotp.open}
      </a>
      <Form
        {...rest}
        ref={ref}
        schema={schema}
        error={formError(words, error)}
        onSubmit={({ code }) => onSubmit(code)}
      >
        <HiddenUsername value={username} />
        <CodeField hint={words.setUpTotp.codeHint} />
        <SubmitButton pending={words.code.pending}>{words.code.submit}</SubmitButton>
        <SlowHint />
      </Form>
    </>
  );
}

/** What draws it loads with the first one; without it, the key can still be typed. */
function QrCode({ uri, label }: { readonly uri: string; readonly label: string }) {
  const [path, setPath] = useState<{ readonly d: string; readonly size: number }>();
  useEffect(() => {
    let isGone = false;
    import("./qr-path.ts").then(
      ({ qrPath }) => !isGone && setPath(qrPath(uri)),
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [uri]);
  return (
    <div className="ck-qr">
      {path && (
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${path.size} ${path.size}`}
          shapeRendering="crispEdges"
        >
          <path d={path.d} />
        </svg>
      )}
    </div>
  );
}

function Secret({ secret }: { readonly secret: string }) {
  const words = useAllWords();
  const [isCopied, setCopied] = useState(false);
  const copy = useCallback(async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // A browser may forbid it; the key stands there to be selected.
    }
  }, [secret]);
  return (
    <div className="ck-secret">
      <p className="ck-label">{words.setUpTotp.secret}</p>
      <code dir="ltr">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      <Button kind="quiet" onClick={() => void copy()}>
        {words.setUpTotp.copy}
      </Button>
      <p role="status">{isCopied && words.setUpTotp.copied}</p>
    </div>
  );
}
