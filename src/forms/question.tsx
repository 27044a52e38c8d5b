"use client";
import { useEffect, useRef, type ReactNode } from "react";
import { Notice } from "../fields/notice.tsx";

/** A sentence with buttons, which takes the focus as it appears: the button that led here is gone. */
export function Question(props: {
  readonly sentence: string;
  readonly tone: "info" | "failure";
  readonly children: ReactNode;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [props.sentence]);
  return (
    <div className="ck-question">
      <Notice ref={notice} tone={props.tone}>
        {props.sentence}
      </Notice>
      {props.children}
    </div>
  );
}
