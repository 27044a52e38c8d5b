import { inside, withAda, type Moment } from "../moment.ts";

/** What is sent for somebody who is in. */
export const session: readonly Moment[] = [
  {
    name: "GetTokensFromRefreshToken, the page opens",
    operation: "GetTokensFromRefreshToken",
    at: "Sign in",
    comes: "hoursLater",
    pool: withAda(),
  },
  {
    name: "GetTokensFromRefreshToken, in the app",
    operation: "GetTokensFromRefreshToken",
    at: inside,
    comes: "backAfterHours",
    pool: withAda(),
  },
  { name: "RevokeToken", operation: "RevokeToken", at: inside, press: "Sign out", pool: withAda() },
  {
    name: "GlobalSignOut",
    operation: "GlobalSignOut",
    at: inside,
    press: "Sign out on every device",
    pool: withAda(),
    isSentOnce: true,
  },
];
