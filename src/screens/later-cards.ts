import type { FieldQuestion } from "../fields/attribute-field.tsx";
import { later } from "./later.tsx";
import type { SignUpProps } from "./sign-up.tsx";

// Marked as pure: a bundler leaves out those that nobody shows.

/** Near as soon as somebody answers the first question. */
export const ConfirmCard = /* @__PURE__ */ later(() =>
  import("./confirm-card.tsx").then(({ ConfirmCard }) => ConfirmCard),
);

/** Near as soon as somebody answers the first question. */
export const QuestionCard = /* @__PURE__ */ later(() =>
  import("./question-card.tsx").then(({ QuestionCard }) => QuestionCard),
);

/** Near as soon as somebody is in of whom there may be something to ask. */
export const AfterSignInCard = /* @__PURE__ */ later(() =>
  import("./after-sign-in-card.tsx").then(({ AfterSignInCard }) => AfterSignInCard),
);

/** Near as soon as an Authenticator shows the way to it. */
export const SignUp = /* @__PURE__ */ later<SignUpProps<readonly FieldQuestion[]>>(() =>
  import("./sign-up.tsx").then(({ SignUp }) => SignUp),
);
