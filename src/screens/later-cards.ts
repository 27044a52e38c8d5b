import { later } from "./later.tsx";

/** Both are near as soon as somebody answers the first question. */
export const AccountCard = later(() => import("./account-card.tsx").then(({ AccountCard }) => AccountCard));
