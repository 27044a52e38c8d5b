import { expect } from "storybook/test";
import { SelectField } from "../../src/fields/select-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm, longGerman } from "./in-form.tsx";

const options = ["Vanilla", "Chocolate", { value: "cookie_dough", label: "Cookie dough" }] as const;

const meta = {
  title: "Fields/Select",
  component: SelectField,
  args: { name: "custom:favorite_flavor", label: "Favourite flavour", options },
  decorators: [inForm(async () => answers([{ name: "custom:favorite_flavor", options, required: true }]))],
} satisfies Meta<typeof SelectField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Filled: Story<typeof meta> = { args: { defaultValue: "cookie_dough" } };

export const Optional: Story<typeof meta> = { args: { optional: true, hint: "You can change it later." } };

export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText("Choose one.")).toBeVisible();
  },
};

export const LongLabel: Story<typeof meta> = {
  args: { label: longGerman, options: [longGerman, "Nuss"], defaultValue: longGerman },
};
