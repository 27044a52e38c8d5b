import axe from "axe-core";
import { expect } from "vitest";

/** What axe finds wrong with what is on the page now, by rule and element: nothing. Colours count where the test brings the style sheet. */
export async function hasNoBarriers(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    // They are about a whole page, of which a test shows one part.
    rules: { region: { enabled: false }, "landmark-one-main": { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect(found).toEqual([]);
}
