import type { ArgTypesEnhancer, StrictInputType } from "storybook/internal/types";

/**
 * Makes the props tables say what the code says. Storybook's reader calls every prop that may be `undefined` a "union", offers
 * an object to edit for it, and leaves `@default` in the sentence.
 */
export const readProps: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, prop]) => [name, readProp(prop)]));

function readProp(prop: StrictInputType): StrictInputType {
  const { type } = prop;
  const raw = (type?.raw ?? prop.table?.type?.summary)?.replace(/ \| undefined$/, "");
  if (!type || !raw) return prop;
  const summary = raw.replace(/^\((\(.*\) => .+)\)$/, "$1");
  const [description, preset] = (prop.description ?? "").split(/\s*@default\s+/);
  return {
    ...prop,
    type: { ...control(summary), ...(type.required && { required: true }) },
    ...(description !== undefined && { description }),
    table: {
      ...prop.table,
      type: { summary },
      ...(preset !== undefined && { defaultValue: { summary: preset } }),
    },
  };
}

/** What can be edited: texts, numbers, switches and choices. The rest is shown and left alone. */
function control(type: string): StrictInputType["type"] & object {
  const choices = type.split(" | ").map((choice) => /^"(.*)"$/.exec(choice)?.[1]);
  if (choices.every((choice) => choice !== undefined)) return { name: "enum", value: choices };
  if (type === "string" || type === "ReactNode") return { name: "string" };
  if (type === "boolean" || type === "number") return { name: type };
  return { name: "function" };
}
