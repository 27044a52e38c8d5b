"use client";
import type { ProvidersIn } from "../flow/provider-sign-in.ts";
import type { ProviderOption } from "../forms/provider-buttons.tsx";
import { usePool } from "../hooks/use-pool.ts";
import { later } from "./later.tsx";
import type { ProvidersProps } from "./providers.tsx";

export interface OtherWaysProps {
  /**
   * Which providers to offer, in this order; none for `[]`. Those of your own need their name here, as no `amplify_outputs.json`
   * has it. @default those of Amplify's configuration
   */
  readonly providers?: readonly ProviderOption[] | undefined;
  /**
   * Where a provider's page opens. A popup leaves this page and all that was typed as it is; where a browser refuses it, and on a
   * phone, this page leaves after all. @default "page"
   */
  readonly providersIn?: ProvidersIn | undefined;
}

/** Most pools have no provider, so what shows them loads where there is one. */
const Providers = /* @__PURE__ */ later(
  () => import("./providers.tsx").then(({ Providers }) => Providers),
  ComingProviders,
);

/** What stands above the form of a screen. Renders nothing in a pool without hosted pages. */
export function OtherWays({ providers, ...rest }: OtherWaysProps & Omit<ProvidersProps, "providers">) {
  const pool = usePool();
  return pool.hasHostedPages || rest.member ? (
    <Providers {...rest} providers={providers ?? pool.providers} />
  ) : null;
}

/** Keeps their place, so that nobody presses what moves away under the finger. */
function ComingProviders({ providers: { length } }: ProvidersProps) {
  if (length === 0) return null;
  const buttons = `${length} * (var(--ck-height) + 0.75rem) - 0.75rem`;
  return <div style={{ blockSize: `calc(${buttons} + var(--ck-gap) + 1.25rem)` }} />;
}
