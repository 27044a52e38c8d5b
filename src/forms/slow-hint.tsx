"use client";
import { useEffect, useState } from "react";
import { useFormPending } from "../fields/form-context.ts";
import { useFirstWords } from "../hooks/auth-provider.tsx";

/** Long enough for a slow phone network, short enough that nobody has reloaded yet, in milliseconds. */
const patience = 8_000;

/** A sentence for somebody who waits longer than usual for the answer of the form around it. */
export function SlowHint() {
  const words = useFirstWords();
  const isPending = useFormPending();
  return (
    <div role="status">
      {isPending && <After wait={patience}>{<p className="ck-hint">{words.slow}</p>}</After>}
    </div>
  );
}

function After({ wait, children }: { readonly wait: number; readonly children: React.ReactNode }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return isOver ? children : null;
}
