import type { ReactNode } from "react";
import { Button } from "../../src/fields/submit-button.tsx";
import "./live.css";

/** What a hook returns, as it stands now. */
export function State({ of }: { readonly of: object }) {
  return (
    <pre className="live-state" lang="en" dir="ltr">
      {JSON.stringify(of, readable, 2)}
    </pre>
  );
}

/** The verbs that can be called now, each a button. */
export function Verbs({ children }: { readonly children: ReactNode }) {
  return (
    <div className="ck-actions" lang="en" dir="ltr">
      {children}
    </div>
  );
}

export function Verb({ onCall, children }: { readonly onCall: () => unknown; readonly children: string }) {
  return (
    <Button className="live-verb" onClick={() => void onCall()}>
      {children}
    </Button>
  );
}

/** Verbs are functions, which JSON leaves out; what was thrown says nothing that the error doesn't; claims are long. */
function readable(key: string, value: unknown): unknown {
  if (typeof value === "function") return "ƒ";
  return key === "cause" || key === "claims" ? "…" : value;
}
