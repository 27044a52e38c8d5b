import type { FollowStep } from "./use-own-entry.ts";

/** Marks the entry of a later question. What a router keeps beside it stays, so that the router takes it for the same page. */
const mark = "cognito-kit.question";
/** Says in the address of a screen which later question is shown. */
const parameter = "step";

const isMarked = () => Boolean((history.state as Record<string, unknown> | null)?.[mark]);

/**
 * Gives all later questions of a screen one entry: an answer can't be taken back, so behind each of them lies the first question.
 * Forward leads to the entry again and finds the first question there. `atScreen` tells whether the address is that of a screen: only
 * there does it say which question is shown.
 */
export function followsStep(atScreen: () => boolean): FollowStep {
  let isLater = false;
  return (step, first, reset) => {
    if (step === "signedIn") return undefined;
    if (step === first) {
      // They came back by a link of the page: a Back that leads nowhere would remain.
      if (isLater && isMarked()) history.back();
      isLater = false;
      const tidy = () => atScreen() && show(undefined);
      tidy();
      // Forward leads to the address of a question that is over.
      addEventListener("popstate", tidy);
      return () => removeEventListener("popstate", tidy);
    }
    isLater = true;
    // It has its entry already after a reload, or after Forward.
    if (!isMarked()) history.pushState({ ...history.state, [mark]: true }, "");
    if (atScreen()) show(step);
    const { hash } = location;
    // Links within the page tell of themselves by the same event.
    const onPop = () => !isMarked() && location.hash === hash && reset();
    addEventListener("popstate", onPop);
    return () => {
      removeEventListener("popstate", onPop);
      if (atScreen()) show(undefined);
    };
  };
}

/** Writes the question into the address, or takes it out. An address that was opened with one can't bring it back by itself. */
function show(step: string | undefined): void {
  const url = new URL(location.href);
  if (step === (url.searchParams.get(parameter) ?? undefined)) return;
  if (step) url.searchParams.set(parameter, step);
  else url.searchParams.delete(parameter);
  history.replaceState(history.state, "", url);
}
