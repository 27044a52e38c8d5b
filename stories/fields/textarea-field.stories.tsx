import { TextareaField } from "../../src/fields/textarea-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm } from "./in-form.tsx";

const meta = {
  title: "Fields/Textarea",
  component: TextareaField,
  args: { name: "address", label: "Address" },
  decorators: [inForm(async () => answers(["address"]))],
} satisfies Meta<typeof TextareaField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Filled: Story<typeof meta> = { args: { defaultValue: "12 St James's Square\nLondon" } };

export const Wrong: Story<typeof meta> = { args: { problem: "Fill this in." } };
