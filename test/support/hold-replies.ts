import { onTestFinished } from "vitest";
import { held } from "./commits.tsx";

/**
 * Keeps the replies of one operation on their way until the test lets them come: call what it returns. The pool has done its
 * part by then, so its log tells what was sent. Bring the pool in before.
 */
export function holdReplies(operation: string): () => void {
  const { promise, release } = held();
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const target = new Request(input, init).headers.get("x-amz-target");
    const reply = await before(input, init);
    if (target?.endsWith(`.${operation}`)) await promise;
    return reply;
  };
  onTestFinished(() => {
    release();
    globalThis.fetch = before;
  });
  return () => release();
}
