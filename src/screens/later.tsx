"use client";
import { useEffect, useState, type ComponentType } from "react";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";

/**
 * A form whose question most people are never asked: it loads when the question is near. Not React's `lazy`, which leaves
 * a form that failed to load (offline, a new deployment) broken for good and takes the app down with it.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let ready: ComponentType<Props> | undefined;
  const near = () => load().then((form) => (ready = form));

  function Later(props: Props) {
    const words = useFirstWords();
    const [Form, setForm] = useState(() => ready);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Form || hasFailed) return;
      near().then(
        (form) => setForm(() => form),
        () => setFailed(true),
      );
    }, [Form, hasFailed]);
    if (Form) return <Form {...props} />;
    if (!hasFailed) return null;
    return (
      <>
        <Notice tone="failure">{words.error.offline}</Notice>
        <Button onClick={() => setFailed(false)}>{words.tryAgain}</Button>
      </>
    );
  }
  return Object.assign(Later, { near: () => void near().catch(() => {}) });
}
