import type { Decorator } from "@storybook/react-vite";
import type { ReactNode } from "react";
import type { UserPool } from "../../src/testing/index.ts";
import { Outbox } from "./outbox.tsx";
import { PoolLog } from "./pool-log.tsx";
import type { Loaded } from "./story.ts";
import "./stage.css";

interface StageProps {
  /** The pool behind the screen; none where AWS answers. */
  readonly pool: UserPool | undefined;
  /** More to see beside the screen, such as a second device. */
  readonly beside?: ReactNode;
  /** The screen. It stands in `<main>`: look for its parts there, as the mails name the same addresses. */
  readonly children: ReactNode;
}

/** A screen, and beside it what its pool sends and is asked. That part belongs to Storybook, not to the kit. */
function Stage({ pool, beside, children }: StageProps) {
  return (
    <div className="stage">
      <main className="stage-screen">{children}</main>
      <aside className="stage-panel" lang="en" dir="ltr" aria-labelledby="stage-heading">
        <header>
          <h2 id="stage-heading">Behind the screen</h2>
          <p className="stage-quiet">
            {pool
              ? "The user pool of this story. It runs in this page, sends nothing anywhere, and is not part of what you see on the screen."
              : "This story talks to your own pool on AWS. Codes come by real mail and text message."}
          </p>
        </header>
        {beside}
        {pool && <Outbox pool={pool} />}
        {pool && <PoolLog pool={pool} />}
      </aside>
    </div>
  );
}

/** Puts a story on the stage, with its own pool. */
export function onStage(beside?: (pool: UserPool) => ReactNode): Decorator {
  return function OnStage(Story, { loaded }) {
    const { pool } = loaded as Partial<Loaded>;
    return (
      <Stage pool={pool} beside={pool && beside?.(pool)}>
        <Story />
      </Stage>
    );
  };
}
