"use client";
import { forwardRef, type ComponentPropsWithoutRef } from "react";

export interface NoticeProps extends ComponentPropsWithoutRef<"div"> {
  /** What it is about. @default "info" */
  readonly tone?: "failure" | "success" | "info";
}

/** A sentence about the whole form, in a tinted box at its top. It can take the focus, and screen readers are told. */
export const Notice = forwardRef<HTMLDivElement, NoticeProps>(function Notice(
  { tone = "info", className, ...rest },
  ref,
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
});
