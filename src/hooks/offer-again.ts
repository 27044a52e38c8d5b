import type { Result } from "../flow/error.ts";
import type { AgainStep, SignedInAgainStep } from "../flow/sign-in-again.ts";
import type { WayIn, WayInStep } from "../flow/way-in.ts";
import { offerStep, type OfferedStep } from "./offered-step.ts";

/** A question of a sign-in that is repeated, with its verbs. */
export type OfferedAgainStep<Step> = Exclude<OfferedStep<Step>, { name: "signedIn" }>;

interface SignsInAgain {
  readonly again: (verb: (wayIn: WayIn) => Promise<Result<WayInStep>>) => Promise<Result<AgainStep>>;
}

/** How to answer, in the words of `useSection`. */
interface Ways<Step, ThisFlow> {
  readonly send: (step: Step, verb: (flow: ThisFlow) => Promise<Result<Step>>) => Promise<Result<Step>>;
  readonly update: <Same extends Step>(
    step: Same,
    verb: (flow: ThisFlow) => Promise<Result<Same>>,
  ) => Promise<Result<Same>>;
}

/** Gives such a step its verbs. */
export function offerAgain<Step extends { readonly name: string }, ThisFlow extends SignsInAgain>(
  step: Exclude<AgainStep, SignedInAgainStep>,
  { send, update }: Ways<Step, ThisFlow>,
): OfferedAgainStep<Step> {
  // A step of a sign-in is one of this journey, too, but for its end.
  const own = (of: WayInStep) => of as { readonly name: string } as Step;
  const ask = (verb: (wayIn: WayIn) => Promise<Result<WayInStep>>) => (flow: ThisFlow) =>
    flow.again(verb) as Promise<Result<{ readonly name: string }>> as Promise<Result<Step>>;
  return offerStep<Step>(step, {
    send: (of, verb) => send(own(of), ask(verb)),
    update: (of, verb) =>
      update(own(of), ask(verb)) as Promise<Result<{ readonly name: string }>> as Promise<Result<typeof of>>,
  }) as OfferedAgainStep<Step>;
}

/** To the password, once the time for another question has run out. */
export function passwordAgain<Step extends { readonly name: string }>(
  step: Step,
): Step | { readonly name: "password"; readonly username: string; readonly isChosen: true } {
  return "username" in step && typeof step.username === "string"
    ? { name: "password", username: step.username, isChosen: true }
    : step;
}
