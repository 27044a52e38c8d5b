"use client";
import { useEffect, useRef } from "react";
import type { ProvidersIn } from "../flow/provider-sign-in.ts";
import { ProviderButtons, type ProviderOption } from "../forms/provider-buttons.tsx";
import { useProviderSignIn } from "../hooks/use-provider-sign-in.ts";
import { useWords } from "../hooks/use-words.ts";
import type { Provider } from "../schema/provider.ts";

/** Somebody whose address has a provider of its own. */
export interface CompanyMember {
  readonly provider: Provider;
  readonly username: string;
}

export interface ProvidersProps {
  readonly providers: readonly ProviderOption[];
  /** @default "page" */
  readonly providersIn?: ProvidersIn | undefined;
  /** Leaves for this provider at once. */
  readonly member?: CompanyMember | undefined;
  /** The form below is being sent: why a trip has brought nobody in is of no interest any more. */
  readonly isAnswered: boolean;
}

/** The ways in from elsewhere, above a form; after a trip that brought nobody in, why. */
export function Providers({ providers, providersIn, member, isAnswered }: ProvidersProps) {
  const words = useWords();
  const { start, reset, lastUsed, isPending, error } = useProviderSignIn();
  const left = useRef<CompanyMember>(undefined);
  useEffect(() => {
    // Once for each press.
    if (!member || left.current === member) return;
    left.current = member;
    void start(member.provider, { username: member.username, in: providersIn });
  }, [member, providersIn, start]);
  useEffect(() => {
    if (isAnswered) reset();
  }, [isAnswered, reset]);
  return (
    <>
      <ProviderButtons
        {...{ providers, lastUsed, isPending, error }}
        onSubmit={(provider) => void start(provider, { in: providersIn })}
      />
      {providers.length > 0 && <p className="ck-or">{words.or}</p>}
    </>
  );
}
