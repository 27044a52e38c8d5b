/** Whether the query of this address is that of the way back from the hosted pages, with a code or with a refusal. */
export function isWayBack(search = globalThis.location?.search): boolean {
  const query = new URLSearchParams(search);
  return query.has("state") && (query.has("code") || query.has("error"));
}
