"use client";
import type { ReactNode } from "react";
import { Button } from "../fields/submit-button.tsx";

/** A way out that is an action, in the look of a link. */
export function LinkButton(props: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <p>
      <Button kind="link" onClick={props.onClick}>
        {props.children}
      </Button>
    </p>
  );
}
