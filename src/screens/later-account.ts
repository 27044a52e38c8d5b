import { later } from "./later.tsx";

/** Everything about the account: a page that signs people in loads none of it. */
export const Account = /* @__PURE__ */ later(() => import("./account.tsx").then(({ Account }) => Account));
