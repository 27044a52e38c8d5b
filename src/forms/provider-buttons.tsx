"use client";
import { useState, type ComponentPropsWithoutRef, type ReactNode } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import { useWords } from "../hooks/use-words.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { providerKey, type Provider, type SocialProvider } from "../schema/provider.ts";
import { providerMarks } from "./provider-marks.tsx";

/** A provider to choose: a social one, whose button looks as it prescribes, or one of the pool's own in an app's words. */
export type ProviderOption =
  | SocialProvider
  | (Exclude<Provider, SocialProvider> & {
      /** The words of the whole button, such as "Sign in with your Acme account". @default "Continue with" its name */
      readonly label?: string;
      /** A picture before them; it tells nothing that the words don't. */
      readonly mark?: ReactNode;
    });

export interface ProviderButtonsProps extends Omit<ComponentPropsWithoutRef<"div">, "children" | "onSubmit"> {
  readonly providers: readonly ProviderOption[];
  /** Gets the one that was pressed. */
  readonly onSubmit: (provider: Provider) => unknown;
  /** The key of the one that was used last on this browser: it is marked. */
  readonly lastUsed?: string | undefined;
  readonly isPending?: boolean | undefined;
  readonly error?: AuthError | undefined;
}

/** Asks for an account from elsewhere: a `<div role="group">` with a button for each provider. */
export const ProviderButtons = replaceable("ProviderButtons", ProviderButtonsOfKit);

function ProviderButtonsOfKit({
  providers,
  onSubmit,
  lastUsed,
  isPending = false,
  error,
  className,
  ...rest
}: ProviderButtonsProps) {
  const words = useWords();
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
      {providers.length > 0 && (
        <div
          role="group"
          aria-label={words.providers.label}
          {...rest}
          className={className ? `ck-choices ${className}` : "ck-choices"}
        >
          {providers.map((option) => {
            const provider = toProvider(option);
            const key = providerKey(provider);
            const { label, mark } = lookOf(option);
            return (
              <Button
                key={key}
                className="ck-provider"
                data-provider={typeof option === "string" ? option : undefined}
                isPending={isPending && key === chosen}
                pending={words.providers.leaving}
                onClick={() => {
                  if (isPending) return;
                  setChosen(key);
                  onSubmit(provider);
                }}
              >
                {mark}
                <span>{label ?? words.providers.continueWith({ name: nameOf(provider) })}</span>
                {key === lastUsed && " "}
                {key === lastUsed && <span className="ck-last-used">{words.providers.lastUsed}</span>}
              </Button>
            );
          })}
        </div>
      )}
    </>
  );
}

function lookOf(option: ProviderOption): { readonly label?: string; readonly mark?: ReactNode } {
  return typeof option === "string" ? { mark: providerMarks[option] } : option;
}

/** The provider alone, without what its button looks like. */
function toProvider(option: ProviderOption): Provider {
  if (typeof option === "string") return option;
  return "custom" in option ? { custom: option.custom } : { idpIdentifier: option.idpIdentifier };
}

function nameOf(provider: Provider): string {
  if (typeof provider === "string") return provider;
  return "custom" in provider ? provider.custom : provider.idpIdentifier;
}
