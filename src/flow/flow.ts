import type { LoadClient } from "../client/auth-client.ts";
import type { PoolSettings } from "../client/pool.ts";
import type { ClientMetadata, TriggerMessage } from "./client-of.ts";
import type { AuthError, Result } from "./error.ts";

/** Where a flow gets what it needs: called when it is needed, not before. */
export interface FlowContext {
  readonly client: LoadClient;
  readonly pool: () => PoolSettings;
  /** Asked anew at each answer. */
  readonly app?: () => AppSettings;
}

/** What an app says of itself, and to the triggers of its pool. */
export interface AppSettings {
  /** What authenticator apps call an account of this app. @default the host name of the page */
  readonly appName?: string | undefined;
  /** The language in use, as a BCP 47 tag. Goes along as `clientMetadata.locale`. */
  readonly locale?: string | undefined;
  readonly clientMetadata?: ClientMetadata | undefined;
  readonly triggerMessage?: TriggerMessage | undefined;
}

/** Where a flow stands: the question on screen, and what became of the last answer. */
export interface FlowState<Step> {
  readonly step: Step;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** The last answer was refused. */
  readonly error: AuthError | undefined;
}

export type FlowEvent<Step> =
  | { readonly type: "sent" }
  /** With `again`, a refusal that leads nowhere else leads back to that step. */
  | { readonly type: "settled"; readonly result: Result<Step>; readonly again?: Step | undefined }
  /** The step itself learnt something, such as where a new code went; an answer on its way is not touched. */
  | { readonly type: "updated"; readonly result: Result<Step> }
  | { readonly type: "moved"; readonly step: Step };

export function reduce<Step extends { readonly name: string }>(
  state: FlowState<Step>,
  event: FlowEvent<Step>,
): FlowState<Step> {
  switch (event.type) {
    case "sent":
      return { ...state, isPending: true, error: undefined };
    case "settled":
      return event.result.ok
        ? { step: event.result.step, isPending: false, error: undefined }
        : {
            step: event.result.leadsTo ?? event.again ?? state.step,
            isPending: false,
            error: event.result.error,
          };
    case "updated":
      return event.result.ok
        ? { ...state, step: event.result.step, error: undefined }
        : { ...state, error: event.result.error };
    case "moved":
      return { step: event.step, isPending: false, error: undefined };
    default:
      return event satisfies never;
  }
}
