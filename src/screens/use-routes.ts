"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { returnPath, withReturnPath } from "../flow/link.ts";
import { useLatest } from "../hooks/use-latest.ts";

interface ScreenPaths {
  readonly signIn: string;
  /** Without it there is no way to make an account. */
  readonly signUp?: string | undefined;
  /** Without it there is no way to reset a password. */
  readonly resetPassword?: string | undefined;
}

interface BrowserRoutes {
  /** Where a server was asked for the page, with the query. The browser knows by itself. */
  readonly path?: string | undefined;
  readonly navigate?: undefined;
}

interface RouterRoutes {
  /** Where the router is, with the query. */
  readonly path: string;
  /** Goes to another path of the app. With `replace`, in place of this one. */
  readonly navigate: (path: string, options: { readonly replace: boolean }) => void | Promise<void>;
}

/**
 * The paths of the screens. The address says which one is shown, and their links lead there: by the browser's history or, with
 * `navigate`, by a router.
 */
export type Routes = ScreenPaths & (BrowserRoutes | RouterRoutes);

export type ScreenName = keyof ScreenPaths;

/** Which screen the address asks for, and the ways between them. `isIn` sends on whoever has nothing to do there. */
export function useRoutes(routes: Routes | undefined, isIn: boolean) {
  const here = useSyncExternalStore(
    subscribe,
    () => routes && (routes.navigate ? routes.path : location.pathname + location.search),
    () => routes?.path,
  );
  const at = screenAt(routes, here);
  const goal = here === undefined ? undefined : goalOf(routes, here);
  const latest = useLatest(routes?.navigate ?? navigate);

  const [seen, setSeen] = useState({ here, at, hasMoved: false });
  // A page that React takes over from a server may learn its address late: that is no move.
  if (seen.here !== here) setSeen({ here, at, hasMoved: seen.here !== undefined && seen.at !== at });

  const home = goal ?? "/";
  const isLeaving = isIn && at !== undefined && screenAt(routes, home) !== at;
  useEffect(() => {
    if (isLeaving) void latest.current(home, { replace: true });
  }, [isLeaving, home, latest]);

  const href = (name: ScreenName) => {
    const page = routes?.[name];
    return page && goal ? withReturnPath(page, goal) : page;
  };
  return {
    at,
    href,
    /** The screen in front of them is not the one that they came to. */
    hasMoved: seen.hasMoved,
    isLeaving,
    go: (name: ScreenName) => {
      const path = href(name);
      if (path) void latest.current(path, { replace: false });
    },
  };
}

const followers = new Set<() => void>();

/** Browsers tell of back and forward alone. */
function subscribe(follow: () => void): () => void {
  followers.add(follow);
  addEventListener("popstate", follow);
  return () => {
    followers.delete(follow);
    removeEventListener("popstate", follow);
  };
}

function navigate(path: string, { replace }: { readonly replace: boolean }): void {
  history[replace ? "replaceState" : "pushState"](null, "", path);
  for (const follow of followers) follow();
}

/** Where they were going: what the address says of it or, on a page of the app, that page. Not to a screen. */
function goalOf(routes: Routes | undefined, here: string): string | undefined {
  const goal = returnPath(here) ?? here;
  return goal === "/" || screenAt(routes, goal) ? undefined : goal;
}

function screenAt(routes: Routes | undefined, here: string | undefined): ScreenName | undefined {
  if (!routes || here === undefined) return undefined;
  const names = ["signIn", "signUp", "resetPassword"] as const;
  return names.find((name) => routes[name] !== undefined && pagePath(routes[name]) === pagePath(here));
}

/** As a browser spells it, without what comes after, nor a slash at the end. */
function pagePath(path: string): string {
  return new URL(path, "https://app.invalid").pathname.replace(/\/+$/, "");
}
