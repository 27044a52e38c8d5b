import { Source } from "@storybook/addon-docs/blocks";

/** Where a file of this project is found by those who use it. */
const doors: readonly (readonly [RegExp, string])[] = [
  [/(\.\.\/)+src\/index\.ts/g, "cognito-kit"],
  [/(\.\.\/)+src\/core\.ts/g, "cognito-kit/core"],
  [/(\.\.\/)+src\/testing\/index\.ts/g, "cognito-kit/testing"],
  [/(\.\.\/)+src\/theme\/styles\.css/g, "cognito-kit/styles.css"],
  [/(\.\.\/)+src\/i18n\/(\w+)\.ts/g, "cognito-kit/i18n/$2"],
];

export interface CodeProps {
  /** A file of this project, imported with `?raw`: what is shown has been type-checked, and most of it runs in a story. */
  readonly of: string;
  /** Shows one of its functions, interfaces, types or constants alone. */
  readonly only?: string;
}

/** Code as an app would write it, with the package's name in its imports. */
export function Code({ of, only }: CodeProps) {
  const code = doors.reduce((text, [file, door]) => text.replace(file, door), only ? cut(of, only) : of);
  return <Source language="tsx" code={code.trim()} />;
}

/** One declaration, from its docstring to the blank line after which the next one begins. */
function cut(file: string, name: string): string {
  const docstring = String.raw`(?:^/\*\*(?:(?!\*/)[^])*\*/\n)?`;
  const words = "(?:export )?(?:async )?(?:function|class|interface|type|const)";
  const start = new RegExp(String.raw`${docstring}^${words} ${name}\b`, "m").exec(file)?.index;
  if (start === undefined) {
    throw new Error(`There is no "${name}" in the file that this page shows. Was it renamed?`);
  }
  const [declaration = ""] = file.slice(start).split(/\n\n(?=\S)/);
  return declaration;
}
