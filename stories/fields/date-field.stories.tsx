import { DateField } from "../../src/fields/date-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm } from "./in-form.tsx";

const meta = {
  title: "Fields/Date",
  component: DateField,
  args: { name: "birthdate", label: "Date of birth" },
  decorators: [inForm(async () => answers(["birthdate"]))],
} satisfies Meta<typeof DateField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Filled: Story<typeof meta> = { args: { defaultValue: "1990-12-31" } };

export const Wrong: Story<typeof meta> = { args: { problem: "Enter a date." } };
