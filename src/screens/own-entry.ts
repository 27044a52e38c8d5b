import type { FollowStep } from "./use-own-entry.ts";

/** Marks the entry of a later question. What a router keeps beside it stays, so that the router takes it for the same page. */
const mark = "cognito-kit.question";

const isMarked = () => Boolean((history.state as Record<string, unknown> | null)?.[mark]);

/**
 * Gives all later questions of a screen one entry: an answer can't be taken back, so behind each of them lies the first question.
 * Forward leads to the entry again and finds the first question there.
 */
export function followsStep(): FollowStep {
  let isLater = false;
  return (step, first, reset) => {
    if (step === "signedIn") return undefined;
    if (step === first) {
      // They came back by a link of the page: a Back that leads nowhere would remain.
      if (isLater && isMarked()) history.back();
      isLater = false;
      return undefined;
    }
    isLater = true;
    // It has its entry already after a reload, or after Forward.
    if (!isMarked()) history.pushState({ ...history.state, [mark]: true }, "");
    const { hash } = location;
    // Links within the page tell of themselves by the same event.
    const onPop = () => !isMarked() && location.hash === hash && reset();
    addEventListener("popstate", onPop);
    return () => removeEventListener("popstate", onPop);
  };
}
