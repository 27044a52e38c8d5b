import { CheckboxField } from "../../src/fields/checkbox-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm, longGerman } from "./in-form.tsx";

const meta = {
  title: "Fields/Checkbox",
  component: CheckboxField,
  args: { name: "custom:news", label: "Tell me about new flavours" },
  decorators: [inForm(async () => answers([{ name: "custom:news", control: "checkbox" }]))],
} satisfies Meta<typeof CheckboxField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Ticked: Story<typeof meta> = { args: { defaultChecked: true, hint: "At most once a month." } };

export const LongLabel: Story<typeof meta> = { args: { label: longGerman } };
