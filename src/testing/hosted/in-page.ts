type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** How the pages behave within another page. */
export interface ShowPagesOptions {
  /** Gets the address that the pages lead to at the end. @default goes there, which loads the app anew */
  onLeave?: (address: string) => void;
}

/**
 * Stops this page from leaving for a host that is not there, and shows what that host would, in a dialog. Closing the dialog
 * is what Back is in a browser that has kept the page.
 */
export function showPagesInPage(
  origin: () => string,
  ask: Fetch,
  { onLeave = (address) => location.assign(address) }: ShowPagesOptions,
): () => void {
  if (!("navigation" in globalThis)) {
    throw new Error(
      "pool.showPages() stops a page from leaving, and needs a browser with a Navigation API. In Node, or for another " +
        "browser, serve the pages with pool.listen({ https: true }).",
    );
  }
  let dialog: HTMLDialogElement | undefined;
  const close = () => {
    dialog?.remove();
    dialog = undefined;
  };

  async function go(address: string, form?: URLSearchParams): Promise<void> {
    const url = new URL(address, origin());
    if (url.origin !== origin()) {
      close();
      onLeave(url.href);
      return;
    }
    const response = await ask(url.href, { redirect: "manual", ...(form && { method: "POST", body: form }) });
    const location = response.headers.get("location");
    if (location !== null) return go(location);
    show(await response.text());
  }

  function show(text: string): void {
    const { title, body } = new DOMParser().parseFromString(text, "text/html");
    dialog ??= openDialog();
    dialog.setAttribute("aria-label", title);
    // Its styles would be the app's, too.
    dialog.replaceChildren(...(body.querySelector("main")?.childNodes ?? []));
    dialog.querySelector<HTMLElement>("input:not([type=hidden]), button")?.focus();
  }

  function openDialog(): HTMLDialogElement {
    const opened = document.body.appendChild(document.createElement("dialog"));
    opened.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const fields = new FormData(form, event.submitter) as unknown as Iterable<[string, string]>;
      void go(form.getAttribute("action") ?? "", new URLSearchParams([...fields]));
    });
    opened.addEventListener("click", (event) => {
      const href = (event.target as Element).closest("a")?.getAttribute("href");
      if (href === null || href === undefined) return;
      event.preventDefault();
      void go(href);
    });
    opened.addEventListener("close", () => {
      if (dialog !== opened) return;
      close();
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    opened.showModal();
    return opened;
  }

  const onNavigate = (event: NavigateEvent) => {
    const { url } = event.destination;
    if (!url.startsWith(`${origin()}/`)) return;
    event.preventDefault();
    void go(url);
  };
  const { navigation } = globalThis;
  navigation.addEventListener("navigate", onNavigate);
  return () => {
    navigation.removeEventListener("navigate", onNavigate);
    close();
  };
}
