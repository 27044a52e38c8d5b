import { later } from "./later.tsx";

/**
 * Loads when somebody asks for it. Apart from the other cards: it needs them itself, and in one file with them a bundler was seen
 * to bring all screens along with a hook alone.
 */
export const ResetPassword = /* @__PURE__ */ later(() =>
  import("./reset-password.tsx").then(({ ResetPassword }) => ResetPassword),
);
