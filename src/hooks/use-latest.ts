"use client";
import { useEffect, useRef, type RefObject } from "react";

/** The newest value, for functions that are called after rendering and must stay the same. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
