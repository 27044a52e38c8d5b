/** What goes with somebody to a provider and back. */
export interface Trip {
  /** The page they left, with where they were going. */
  readonly from?: string;
  /** The key of the provider. */
  readonly provider?: string;
  /** They went in a window beside that page. */
  readonly popup?: true;
}

/** The trip as Amplify's `customState`. */
export function toCustomState(trip: Trip): string {
  const { popup, ...rest } = trip;
  return new URLSearchParams({ ...rest, ...(popup && { popup: "yes" }) }).toString();
}

/**
 * Reads the trip off the way back. Amplify tells its `customState` to those who come in alone, but whoever was refused has been
 * somewhere, too; it writes it behind a hyphen, letter by letter as numbers. Anybody can write such an address, so `from` is only
 * ever a page of this app.
 */
export function readTrip(href: string): Trip {
  const url = new URL(href);
  const [, ...coded] = (url.searchParams.get("state") ?? "").split("-");
  const letters = coded.join("").match(/[\da-f]{2}/g) ?? [];
  const state = new URLSearchParams(
    letters.map((letter) => String.fromCharCode(parseInt(letter, 16))).join(""),
  );
  const [from, provider] = [state.get("from"), state.get("provider")];
  return {
    ...(from && isOf(url.origin, from) && { from }),
    ...(provider && { provider }),
    ...(state.has("popup") && { popup: true }),
  };
}

const isOf = (origin: string, href: string) => URL.canParse(href) && new URL(href).origin === origin;
