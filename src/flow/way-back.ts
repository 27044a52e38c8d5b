/** Whether this address is the way back from the hosted pages, with a code or with a refusal. */
export function isWayBack(href: string | undefined = globalThis.location?.href): boolean {
  const query = new URLSearchParams(href?.split("#")[0]?.split("?")[1]);
  return query.has("state") && (query.has("code") || query.has("error"));
}
