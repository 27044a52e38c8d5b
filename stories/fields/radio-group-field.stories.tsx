import { expect, waitFor } from "storybook/test";
import { RadioGroupField } from "../../src/fields/radio-group-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm, longGerman } from "./in-form.tsx";

const options = ["Cone", { value: "cup", label: "Cup" }] as const;

const meta = {
  title: "Fields/Radio group",
  component: RadioGroupField,
  args: { name: "custom:served_in", label: "Served in", options },
  decorators: [
    inForm(async () => answers([{ name: "custom:served_in", control: "radio", options, required: true }])),
  ],
} satisfies Meta<typeof RadioGroupField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Filled: Story<typeof meta> = { args: { defaultValue: "cup" } };

export const Optional: Story<typeof meta> = {
  args: { optional: true, hint: "We can also ask you at the counter." },
};

export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText("Choose one.")).toBeVisible();
    await waitFor(() => expect(canvas.getByLabelText("Cone")).toHaveFocus());
  },
};

export const LongLabel: Story<typeof meta> = { args: { label: longGerman, options: [longGerman, "Becher"] } };
