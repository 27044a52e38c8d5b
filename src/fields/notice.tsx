"use client";
import { type ComponentPropsWithoutRef, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";

export interface NoticeProps extends ComponentPropsWithoutRef<"div"> {
  /** What it is about. @default "info" */
  readonly tone?: "failure" | "success" | "info";
}

/** A sentence about the whole form, in a tinted box at its top. It can take the focus, and screen readers are told. */
export const Notice = replaceable("Notice", NoticeWithRef);

function NoticeWithRef(
  { tone = "info", className, ...rest }: NoticeProps,
  ref: ForwardedRef<HTMLDivElement>,
) {
  return (
    <div
      role={tone === "failure" ? "alert" : "status"}
      tabIndex={-1}
      {...rest}
      ref={ref}
      className={className ? `ck-notice ${className}` : "ck-notice"}
      data-tone={tone}
    />
  );
}
