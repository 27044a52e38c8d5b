import type { PasswordPolicy } from "../schema/password-policy.ts";

declare const process: { env: { NODE_ENV?: string } };

let isSaid = false;

/** In development, tells the developer once on the console what would make passwords safer. A production build leaves it out. */
export function advise(policy: PasswordPolicy): void {
  if (process.env.NODE_ENV === "production" || isSaid) return;
  isSaid = true;
  void import("../schema/password-advice.ts").then(
    ({ passwordAdvice }) => {
      const advice = passwordAdvice(policy);
      if (advice) console.info(`cognito-kit: ${advice}`);
    },
    () => undefined,
  );
}
