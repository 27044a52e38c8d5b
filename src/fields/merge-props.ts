import type { Ref } from "react";

type Props = Readonly<Record<string, unknown>>;

/**
 * The caller's props and ours on one element: class names are joined, refs both filled, handlers both called (the caller's
 * first), and of anything else ours wins, since labels and descriptions hang on it.
 */
export function mergeProps<Theirs extends object, Ours extends object>(
  theirs: Theirs,
  ours: Ours,
): Theirs & Ours {
  const merged: Record<string, unknown> = { ...(theirs as Props) };
  for (const [key, mine] of Object.entries(ours)) {
    const their = (theirs as Props)[key];
    if (key === "className" || key === "aria-describedby") merged[key] = join(their, mine);
    else if (key === "ref") merged[key] = mine;
    else if (typeof their === "function" && typeof mine === "function") {
      merged[key] = (...event: unknown[]) => {
        their(...event);
        mine(...event);
      };
    } else if (mine !== undefined) merged[key] = mine;
  }
  return merged as Theirs & Ours;
}

/** Fills a ref of either kind. */
export function fillRef<Element>(ref: Ref<Element> | undefined, element: Element | null): void {
  if (typeof ref === "function") ref(element);
  else if (ref) ref.current = element;
}

function join(...names: unknown[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
