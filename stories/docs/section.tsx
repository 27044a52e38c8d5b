import { Markdown } from "@storybook/addon-docs/blocks";

export interface SectionProps {
  /** A text in Markdown, imported with `?raw`: MDX alone knows no tables. */
  readonly of: string;
  /** Shows the part under this heading. */
  readonly under: string;
}

/** One section of a text, from its heading to the next one. */
export function Section({ of, under }: SectionProps) {
  const section = of.split(/^(?=## )/m).find((part) => part.startsWith(`## ${under}\n`));
  if (!section) throw new Error(`There is no "${under}" in the text that this page shows. Was it renamed?`);
  return (
    <div className="docs-section">
      <Markdown>{section}</Markdown>
    </div>
  );
}
