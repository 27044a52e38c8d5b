import { render } from "@testing-library/react";
import { Amplify } from "aws-amplify";
import type { ReactNode } from "react";
import { onTestFinished } from "vitest";
import { page } from "vitest/browser";
import type { UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "./amplify.ts";

/**
 * An app at this address of its one page, which may leave it: what would load the page anew only plays that. React forgets
 * everything, the address is the new one, and Amplify is configured as at first.
 */
export function openApp(
  app: () => ReactNode,
  options: UserPoolOptions,
  path: string,
): { pool: UserPool; reload: () => void } {
  const before = location.href;
  let isOver = false;
  let view: ReturnType<typeof render> | undefined;
  const show = (address: string, state: unknown = null) => {
    history.replaceState(state, "", address);
    Amplify.configure(Amplify.getConfig());
    view = render(app());
  };
  const load = (address: string, state?: unknown) => {
    view?.unmount();
    // In its own turn; nobody waits for the one that a sign-out at the end brings.
    setTimeout(() => isOver || show(address, state), 0);
  };
  const onNavigate = (event: NavigateEvent) => {
    const { url, sameDocument } = event.destination;
    if (sameDocument || !url.startsWith(location.origin)) return;
    event.preventDefault();
    load(url);
  };
  // Before the pool, since what is asked for first is undone last: signing out leaves the page, too.
  navigation.addEventListener("navigate", onNavigate);
  onTestFinished(() => {
    navigation.removeEventListener("navigate", onNavigate);
    history.replaceState(null, "", before);
  });
  const pool = installPool(options, {}, (address) => location.assign(address));
  onTestFinished(() => void (isOver = true));
  show(path);
  // A reload keeps what the page has written of its place in the history.
  return { pool, reload: () => load(location.href, history.state) };
}

/** Presses a button of the page that plays a provider. */
export const atProvider = (button: string) =>
  page.getByRole("dialog").getByRole("button", { name: button }).click();
