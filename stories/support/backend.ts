import { Amplify } from "aws-amplify";
import { signOut } from "aws-amplify/auth";
import { loadClient, type LoadClient } from "../../src/client/auth-client.ts";
import { createUserPool, type UserPool } from "../../src/testing/index.ts";
import { arrive } from "./arrivals.ts";
import type { StoryParameters } from "./story.ts";

/** What answers the stories: a pool in memory, or the one on AWS that `amplify_outputs.json` names. */
export type BackendName = "memory" | "aws";

export interface Backend {
  readonly name: BackendName;
  readonly pool: UserPool | undefined;
  readonly client: LoadClient;
}

interface Request {
  readonly id: string;
  readonly parameters: StoryParameters;
  readonly globals: { readonly backend?: BackendName };
}

const outputs = import.meta.glob<Parameters<typeof Amplify.configure>[0]>("/amplify_outputs.json", {
  import: "default",
});

/** Whether there is an `amplify_outputs.json` at the root of the project. */
export const hasOutputs = Object.keys(outputs).length > 0;

/** On a docs page other frames share the storage of this one, and may be in the middle of something. */
export const isInDocs = document.referrer.includes("viewMode=docs");

/** Amplify is a singleton: there is one pool in a frame, and it belongs to the story that is shown. */
let current: (Backend & { readonly story: string; readonly leave: () => Promise<void> }) | undefined;

/** The backend of a story, made when it is first shown; a change of controls or of the toolbar's theme keeps it. */
export async function enterBackend({ id, parameters, globals }: Request): Promise<Backend> {
  const name = globals.backend === "aws" && hasOutputs ? "aws" : "memory";
  if (current?.story === id && current.name === name) return current;
  await leaveBackend();
  // A function of its own: what the kit remembers of a client, it remembers by this function.
  const client: LoadClient = () => loadClient();
  if (name === "aws") {
    const [load] = Object.values(outputs);
    Amplify.configure((await load?.()) ?? {});
    // Whoever is signed in to AWS stays so from story to story.
    current = { name, pool: undefined, client, story: id, leave: async () => {} };
    return current;
  }
  const key = `cognito-kit.story.${id}`;
  const persist = parameters.keepsPool ? { persist: { storage: sessionStorage, key } } : {};
  if (!isInDocs && (!parameters.keepsPool || !sessionStorage.getItem(key))) forget();
  const pool = createUserPool({ ...parameters.pool, ...persist });
  const uninstall = pool.install();
  Amplify.configure(pool.config);
  // Without a Navigation API the page leaves for a host that is not there: then it is a story to look at.
  const isShown = pool.domain !== undefined && "navigation" in globalThis;
  const hidePages = isShown ? pool.showPages({ onLeave: comeBack }) : () => {};
  const undo = await parameters.prepare?.(pool);
  async function leave() {
    await undo?.();
    // Amplify holds half a sign-in in memory too. A story may have made its pool slow: no one waits for that here.
    await Promise.race([signOut().catch(() => {}), new Promise((done) => setTimeout(done, 300))]);
    hidePages();
    uninstall();
    forget();
  }
  current = { name, pool, client, story: id, leave };
  return current;
}

/** Amplify looks whether somebody comes back when it is configured, as an app does when it is loaded. */
function comeBack(address: string): void {
  // A story that is being left signs out, which leads here, too.
  if (!current) return;
  arrive(address);
  Amplify.configure(Amplify.getConfig());
}

export async function leaveBackend(): Promise<void> {
  const last = current;
  current = undefined;
  await last?.leave();
}

/** Clears what sign-ins leave behind; Storybook keeps its own things in the same places. */
function forget(): void {
  for (const storage of [localStorage, sessionStorage]) {
    const mine = Object.keys(storage).filter((key) =>
      /^(cognito|amplify|aws-amplify|com\.amplify)/i.test(key),
    );
    for (const key of mine) storage.removeItem(key);
  }
}
