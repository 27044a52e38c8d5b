import type { AuthError } from "../flow/error.ts";

declare const process: { env: { NODE_ENV?: string } };

const said = new Set<string>();

/** In development, tells the developer on the console what only they can mend, once each. A production build leaves all of it out. */
export function warn(error: AuthError): void {
  if (process.env.NODE_ENV === "production") return;
  void import("../flow/hint.ts").then(
    ({ hint }) => {
      const sentence = hint(error);
      if (!sentence || said.has(sentence)) return;
      said.add(sentence);
      console.warn(`cognito-kit: ${sentence}`);
    },
    // Without the hint, the error itself still says what happened.
    () => undefined,
  );
}
