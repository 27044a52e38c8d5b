import type { UserPool } from "../testing/index.ts";
import { type Html, html } from "./html.ts";
import { pageRows } from "./page-rows.ts";

/** A page that shows the pool and follows it. `nonce` is what its style and script are let in by. */
export function page(pool: UserPool, nonce: string): string {
  const { users, outbox, log, news } = pageRows(pool);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>User pool ${pool.id}</title>
        <style nonce="${nonce}">
          ${style}
        </style>
      </head>
      <body>
        <header>
          <h1>User pool ${pool.id}</h1>
          <p>For development only: whoever sees this page can sign in as anybody.</p>
          <p>App client <code>${pool.clientId}</code>. <span id="state" role="status"></span></p>
          <p id="news" role="status">${news}</p>
        </header>
        <main>
          ${table("outbox", "Mail and text messages", ["At", "By", "To", "Code", "Text"], outbox)}
          ${table("users", "Users", ["Name", "Username", "Status", "Second factors", "Groups"], users)}
          ${table("log", "Requests", ["At", "Operation", "Outcome", "Username"], log)}
        </main>
        <script nonce="${nonce}">
          ${follow};
        </script>
      </body>
    </html>`.html;
}

const table = (id: string, heading: string, columns: readonly string[], rows: Html) =>
  html`<section>
    <h2 id="${id}-heading">${heading}</h2>
    <div role="region" aria-labelledby="${id}-heading" tabindex="0">
      <table>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody id="${id}">
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;

const style: Html = {
  html: `
    :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
    body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: Canvas; color: CanvasText; }
    h1 { font-size: 1.5rem; margin: 0; }
    h2 { font-size: 1.125rem; margin: 2rem 0 0.5rem; }
    p { margin: 0.25rem 0; }
    #news:not(:empty) { margin-block-start: 1rem; padding: 0.5rem 0.75rem; border-inline-start: 0.25rem solid LinkText; }
    [role="region"] { overflow: auto; max-height: 24rem; border: 1px solid GrayText; border-radius: 0.5rem; }
    :focus-visible { outline: 3px solid LinkText; outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    thead { position: sticky; inset-block-start: 0; background: Canvas; }
    th, td { padding: 0.375rem 0.75rem; text-align: start; vertical-align: top; font-weight: normal; white-space: nowrap; }
    td:last-child { white-space: normal; min-width: 12rem; }
    th[scope="col"] { font-weight: 600; border-block-end: 1px solid GrayText; }
    code { font: inherit; font-family: ui-monospace, monospace; user-select: all; }
    td code { font-weight: 600; }
  `,
};

// Rows that did not change stay, and with them what somebody has selected in them.
const follow: Html = {
  html: `
    const shown = {};
    const state = document.getElementById("state");
    const live = new EventSource("/live");
    live.onopen = () => { state.textContent = "This page follows the pool."; };
    live.onerror = () => { state.textContent = "The pool has stopped. Start it again, and this page goes on."; };
    live.onmessage = ({ data }) => {
      for (const [id, rows] of Object.entries(JSON.parse(data))) {
        if (shown[id] === rows) continue;
        shown[id] = rows;
        document.getElementById(id).innerHTML = rows;
      }
    };
  `,
};
