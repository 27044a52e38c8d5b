import axe from "axe-core";
import { expect } from "vitest";

/** What axe finds wrong with what is on the page now, by rule and element: nothing. Colours count where the test brings the style sheet. */
export async function hasNoBarriers(): Promise<void> {
  await hasAppeared();
  const { violations } = await axe.run(document.body, {
    resultTypes: ["violations"],
    // They are about a whole page, of which a test shows one part.
    rules: { region: { enabled: false }, "landmark-one-main": { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect(found).toEqual([]);
}

/** Waits for what fades in, which has too little contrast on its way. */
async function hasAppeared(): Promise<void> {
  const fading = document
    .getAnimations()
    .filter((animation) => animation instanceof CSSAnimation && animation.animationName === "ck-appear");
  await Promise.allSettled(fading.map(({ finished }) => finished));
}
