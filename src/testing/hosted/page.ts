import type { Answer } from "../protocol.ts";

/** HTML that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | readonly Html[] | undefined | false;

/** Writes HTML; what is put into it is text, unless it was written in the same way. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: String.raw({ raw: texts }, ...parts.map(write)),
});

function write(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return part.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  return "html" in part ? part.html : part.map(write).join("");
}

const style = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 4rem auto; padding: 0 1rem; color-scheme: light dark }
form, label { display: grid; gap: .5rem; margin: 0 0 1rem } button, input { font: inherit; padding: .5rem .75rem }`;

/** A page of the pool's own, as plain as can be. */
export function page(
  title: string,
  body: Html,
  { outcome = "ok", status = 200 }: { outcome?: string; status?: number } = {},
): Answer {
  const text = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  const headers = { "content-type": "text/html;charset=UTF-8", "cache-control": "no-store" };
  return { outcome, response: new Response(text.html, { status, headers }) };
}
