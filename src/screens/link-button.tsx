"use client";
import type { ReactNode } from "react";

/** A way out that is an action, in the look of a link. */
export function LinkButton(props: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <p>
      <button type="button" className="ck-link" onClick={props.onClick}>
        {props.children}
      </button>
    </p>
  );
}
