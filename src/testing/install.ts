/** Anything that has a `fetch`: a page, a worker, Node. */
export interface FetchScope {
  fetch: typeof fetch;
}

/** Sends what goes to these addresses to `answer` and leaves every other request to the `fetch` that was there. */
export function installFetch(
  scope: FetchScope,
  addresses: () => readonly string[],
  answer: (input: Request | URL | string, init?: RequestInit) => Promise<Response>,
): () => void {
  const before = scope.fetch;
  let isOn = true;
  const wrapper: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const isOurs = isOn && addresses().some((address) => url.startsWith(address));
    return isOurs ? answer(input, init) : before.call(scope, input, init);
  };
  scope.fetch = wrapper;
  return () => {
    isOn = false;
    // Somebody may have wrapped this wrapper since: then it stays and only passes on.
    if (scope.fetch === wrapper) scope.fetch = before;
  };
}
