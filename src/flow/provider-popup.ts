/** A small window for a trip to a provider, beside the page that began it. */
export interface Popup {
  /** Shows this address, and gives the one that leads back from there. */
  readonly visit: (url: string) => Promise<{ readonly type: "success"; readonly url: string }>;
  /**
   * Resolves when it was closed before that. A provider may cut it off from this page (Cross-Origin-Opener-Policy), where it looks
   * closed, too; so the way back is waited for all the same.
   */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

/**
 * Opens one, still empty: in the very press, or the browser refuses. There is none where it does, and none under a finger, where
 * a window is a tab that hides this page.
 */
export function openPopup(): Popup | undefined {
  if (matchMedia("(pointer: coarse)").matches) return undefined;
  const [width, height] = [480, 640];
  const left = Math.round(screenX + (outerWidth - width) / 2);
  const top = Math.round(screenY + (outerHeight - height) / 2);
  // By its name, a second one takes the place of the first.
  const popup = open("", channelName, `popup,width=${width},height=${height},left=${left},top=${top}`);
  if (!popup) return undefined;
  popup.focus();
  let watch: ReturnType<typeof setInterval>;
  const closed = new Promise<void>((resolve) => {
    watch = setInterval(() => {
      if (!popup.closed) return;
      clearInterval(watch);
      resolve();
    }, 250);
  });
  return {
    closed,
    close: () => popup.close(),
    async visit(url) {
      const wayBack = nextWayBack(stateOf(url));
      popup.location.replace(url);
      const back = await wayBack;
      clearInterval(watch);
      return { type: "success", url: back };
    },
  };
}

/**
 * Gives the way back to the page that opened this window, and closes it. Resolves where it stays: `true` where that page has taken
 * it but no script may close this window, `false` where there is no such page any more.
 */
export async function handOver(href: string): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  const isTaken = await new Promise<boolean>((resolve) => {
    channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if (data.name === "taken" && data.href === href) resolve(true);
    });
    say(channel, { name: "back", href, at: Date.now() });
    setTimeout(() => resolve(false), patience);
  });
  channel.close();
  if (!isTaken) return false;
  close();
  await new Promise((resolve) => setTimeout(resolve, patience));
  return true;
}

/** Between pages of this app alone, also where a provider has cut the window off from its opener. */
interface Message {
  readonly name: "back" | "taken";
  readonly href: string;
  /** When the way back was offered. */
  readonly at: number;
}

const channelName = "cognito-kit.popup";
/** For an answer from another window, in milliseconds. */
const patience = 4_000;

/** The way back of this trip, whichever window comes by it. */
function nextWayBack(state: string | null): Promise<string> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", ({ data: { name, href, at } }: MessageEvent<Message>) => {
      if (name !== "back" || stateOf(href) !== state) return;
      // A page that was busy for so long is too late: the code is good once, and the popup may be about to spend it.
      if (Date.now() - at > patience / 2) return;
      say(channel, { name: "taken", href, at });
      channel.close();
      resolve(href);
    });
  });
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no other origin than its own.
const say = (channel: BroadcastChannel, message: Message) => channel.postMessage(message);

const stateOf = (href: string) => new URL(href).searchParams.get("state");
