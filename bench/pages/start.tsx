import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";

declare global {
  interface Window {
    /** Lets the bench take the page away and bring it back. */
    bench: { mount(): void; unmount(): void };
  }
}

const host = document.getElementById("root");
let root: Root | undefined;

/** Shows a page, the same way for every contender. */
export function start(page: () => ReactNode): void {
  const mount = () => {
    if (!host) return;
    root = createRoot(host);
    root.render(page());
  };
  window.bench = { mount, unmount: () => root?.unmount() };
  mount();
}

/** The pool in memory that the bench serves on loopback, as Amplify's configuration. */
export const config = {
  Auth: {
    Cognito: {
      userPoolId: "us-east-1_bench",
      userPoolClientId: "bench",
      userPoolEndpoint: new URLSearchParams(location.search).get("pool") ?? "",
      loginWith: { email: true },
      passwordFormat: {
        minLength: 8,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSpecialCharacters: true,
      },
    },
  },
};
