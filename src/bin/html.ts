/** Text that may go into a page as it is. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

/** Puts values into HTML; a text among them shows as a text, whatever it holds. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: String.raw({ raw: fixed }, ...parts.map(written)) };
}

function written(part: Part): string {
  if (typeof part === "object") return "html" in part ? part.html : part.map(({ html }) => html).join("");
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
