// Measures one page in a real Chromium, by the browser's own accounting.
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What is measured of a page, once a repetition. Milliseconds, bytes and counts.
 * @typedef {object} Figures
 * @property {number} script main-thread script time until the page has settled, unthrottled
 * @property {number} cpu main-thread time of every kind until then
 * @property {number} usable from navigation to a field that can be typed into, at a quarter of the speed
 * @property {number} longTasks time in tasks of more than 50 ms until the page has settled, at a quarter of the speed
 * @property {number} commits React commits until the page has settled
 * @property {number} commitsPerKey React commits for one key
 * @property {number} renderedPerKey components rendered for one key
 * @property {number} scriptPerKey main-thread script time for one key
 * @property {number} toFirstRequest from the press of the button to the first request
 * @property {number} toProof from the press of the button to the password proof on the wire; sign-in only
 * @property {number} heap after mounting
 * @property {number} heapGrowth what a hundred mounts and unmounts leave behind
 */

const slowdown = 4;
const keys = "ada@example.com".split("");

/**
 * @param {import("playwright").Browser} browser
 * @param {string} url of the page
 * @param {string} page which one it is
 * @param {string} contender
 * @returns {Promise<Partial<Figures>>}
 */
export async function measure(browser, url, page, contender) {
  const fast = await visit(browser, url, 1);
  /** @type {Partial<Figures>} */
  const figures = { script: fast.script, cpu: fast.cpu, commits: fast.commits };
  if (contender !== "floor") Object.assign(figures, await typeKeys(fast), await submit(fast, page));
  await fast.close();

  const slow = await visit(browser, url, slowdown);
  figures.usable = slow.usable;
  figures.longTasks = slow.longTasks;
  await slow.close();

  const heap = await visit(browser, url, 1);
  Object.assign(figures, await weighHeap(heap));
  await heap.close();
  return figures;
}

/** @typedef {Awaited<ReturnType<typeof visit>>} Visit */

/**
 * Opens the page in a fresh profile and waits until it has settled: nothing loads, nothing renders.
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {number} rate how many times slower the processor is
 */
async function visit(browser, url, rate) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  const accounts = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  await page.goto(url, { waitUntil: "load" });
  await page.locator("input").first().waitFor();
  await page.waitForLoadState("networkidle");
  await sleep(300 * rate);
  const [{ ScriptDuration = 0, TaskDuration = 0 }, seen] = [
    await accounts(),
    await page.evaluate(() => window.seen),
  ];
  return {
    page,
    session,
    accounts,
    script: ScriptDuration * 1000,
    cpu: TaskDuration * 1000,
    ...seen,
    close: () => context.close(),
  };
}

/**
 * Types a name into the first field, key by key.
 * @param {Visit} visit
 */
async function typeKeys({ page, accounts }) {
  const field = page.locator("input").first();
  await field.focus();
  // The first key wakes up what the later ones find awake.
  await page.keyboard.press("x");
  await sleep(100);
  const before = await standing();
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  const after = await standing();
  return {
    commitsPerKey: (after.commits - before.commits) / keys.length,
    renderedPerKey: (after.rendered - before.rendered) / keys.length,
    scriptPerKey: ((after.script - before.script) * 1000) / keys.length,
  };

  async function standing() {
    const { ScriptDuration = 0 } = await accounts();
    return { script: ScriptDuration, ...(await page.evaluate(() => window.seen)) };
  }
}

/** What each page asks, by the `name` or `autocomplete` of the field. */
const answers = {
  phone_number: "+447700900123",
  given_name: "Ada",
  family_name: "Lovelace",
  birthdate: "1990-12-10",
  nickname: "Ada",
  website: "https://example.com",
  preferred_username: "ada",
};

/**
 * Fills in the form and sends it.
 * @param {Visit} visit
 * @param {string} page
 */
async function submit({ page: tab }, page) {
  await tab.locator("input").first().fill("ada@example.com");
  if (page === "sign-up") {
    for (const [name, value] of Object.entries(answers)) {
      const field = tab.locator(`input[name="${name}"]`);
      // The peer asks for the country apart.
      const national =
        name === "phone_number" && (await tab.locator('select[name="country_code"]').count()) > 0;
      await field.fill(national ? value.replace("+1", "") : value);
    }
  }
  for (const password of await tab.locator('input[type="password"]').all())
    await password.fill("Correct-horse-9");
  await tab.evaluate(() => (window.seen.pressed = 0));
  await tab.locator('button[type="submit"], form > button').last().click();
  await tab.waitForFunction(
    (wanted) => window.seen.requests.some(({ name }) => name === wanted),
    page === "sign-in" ? "RespondToAuthChallenge" : "SignUp",
    { timeout: 30_000 },
  );
  return tab.evaluate((isSignIn) => {
    const { pressed, requests } = window.seen;
    const proof = requests.find(({ name }) => name === "RespondToAuthChallenge");
    return {
      toFirstRequest: (requests[0]?.at ?? NaN) - pressed,
      ...(isSignIn && { toProof: (proof?.at ?? NaN) - pressed }),
    };
  }, page === "sign-in");
}

/** @param {Visit} visit */
async function weighHeap({ page, session }) {
  const used = async () => {
    for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return usedSize;
  };
  const heap = await used();
  await page.evaluate(async () => {
    for (let round = 0; round < 100; round++) {
      window.bench.unmount();
      window.bench.mount();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    }
  });
  await page.locator("input").first().waitFor();
  await sleep(300);
  return { heap, heapGrowth: (await used()) - heap };
}

/** Runs in the page, before anything of it: counts what React does, and when requests go out. */
function watch() {
  const seen = (window.seen = {
    commits: 0,
    rendered: 0,
    usable: NaN,
    longTasks: 0,
    pressed: 0,
    /** @type {{ name: string, at: number }[]} */
    requests: [],
  });

  /** What React calls functions, classes, forwarded refs and memos. */
  const components = new Set([0, 1, 11, 14, 15]);
  /**
   * Counts the components that did work in a commit, as React's own developer tools tell them apart: by their first flag,
   * which is there in production too, and by walking only where children were made anew.
   * @param {any} fiber
   * @param {any} before
   */
  const countRendered = (fiber, before) => {
    if (components.has(fiber.tag) && (!before || fiber.flags & 1)) seen.rendered++;
    if (before && fiber.child === before.child) return;
    for (let child = fiber.child; child; child = child.sibling) countRendered(child, child.alternate);
  };
  Object.defineProperty(window, "__REACT_DEVTOOLS_GLOBAL_HOOK__", {
    value: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
      /** @param {number} _id @param {any} fiberRoot */
      onCommitFiberRoot(_id, fiberRoot) {
        seen.commits++;
        countRendered(fiberRoot.current, fiberRoot.current.alternate);
      },
    },
  });

  new MutationObserver((_changes, observer) => {
    if (!document.querySelector("input")) return;
    observer.disconnect();
    // Once it is painted.
    requestAnimationFrame(() => setTimeout(() => (seen.usable = performance.now()), 0));
  }).observe(document, { childList: true, subtree: true });

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks += duration;
  }).observe({ type: "longtask", buffered: true });

  addEventListener("click", () => (seen.pressed ||= performance.now()), true);
  const { fetch } = window;
  window.fetch = (input, init) => {
    const target = new Headers(init?.headers).get("x-amz-target");
    if (target) seen.requests.push({ name: target.split(".")[1] ?? target, at: performance.now() });
    return fetch(input, init);
  };
}
