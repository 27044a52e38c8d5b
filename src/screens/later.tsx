"use client";
import { useEffect, useState, type ComponentType } from "react";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";

/**
 * A card whose question most people are never asked: it loads when the question is near. Not React's `lazy`, which leaves
 * one that failed to load (offline, a new deployment) broken for good and takes the app down with it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  /** Stands there meanwhile, for what is no card but a part of one. */
  Meanwhile?: ComponentType<Props>,
) {
  let ready: ComponentType<Props> | undefined;
  const near = () => load().then((card) => (ready = card));

  function Later(props: Props) {
    const words = useFirstWords();
    const [Card, setCard] = useState(() => ready);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Card || hasFailed) return;
      near().then(
        (card) => setCard(() => card),
        () => setFailed(true),
      );
    }, [Card, hasFailed]);
    if (Card) return <Card {...props} />;
    if (Meanwhile) return hasFailed ? null : <Meanwhile {...props} />;
    return (
      <div
        className={hasFailed ? "ck-card" : "ck-card ck-loading"}
        lang={words.language}
        dir={words.direction}
      >
        {hasFailed ? (
          <>
            <Notice tone="failure">{words.error.offline}</Notice>
            <Button onClick={() => setFailed(false)}>{words.tryAgain}</Button>
          </>
        ) : (
          <p className="ck-lead" role="status">
            {words.loading}
          </p>
        )}
      </div>
    );
  }
  return Object.assign(Later, { near: () => void near().catch(() => {}) });
}
