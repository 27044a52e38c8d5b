import { Hub } from "aws-amplify/utils";

const listeners = new Set<() => void>();
let refusal: unknown;

Hub.listen("auth", ({ payload }) => {
  if (payload.event !== "signInWithRedirect_failure") return;
  refusal = payload.data?.error;
  for (const listener of listeners) listener();
});

/** Calls back when Amplify has given a trip to the hosted pages up, as it does with one that Back has ended. Returns the way to stop. */
export function watchRefusals(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Why Amplify has given the last one up; told once. */
export function takeRefusal(): unknown {
  const taken = refusal;
  refusal = undefined;
  return taken;
}
