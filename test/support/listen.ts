import { onTestFinished } from "vitest";

/**
 * What a screen reader says by itself from now on, in order: each text that comes into a live region. A region that comes with
 * its text already in it is heard only if it is an alert.
 */
export function listen(): readonly string[] {
  const said: string[] = [];
  const last = new WeakMap<Element, string>();
  const hear = (region: Element) => {
    const text = (region instanceof HTMLElement ? region.innerText : "").trim();
    if (text && last.get(region) !== text) said.push(text);
    last.set(region, text);
  };
  const observer = new MutationObserver((changes) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const region = liveRegionOf(target);
      if (region?.isConnected) regions.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element) || !node.isConnected) continue;
        for (const alert of [node, ...node.querySelectorAll("[role=alert]")]) {
          if (alert.getAttribute("role") === "alert") regions.add(alert);
        }
      }
    }
    for (const region of regions) hear(region);
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return said;
}

function liveRegionOf(node: Node): Element | null | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const region = element?.closest("[role=status], [role=alert], [aria-live]");
  return region?.getAttribute("aria-live") === "off" ? undefined : region;
}
