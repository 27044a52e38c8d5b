import { expect } from "storybook/test";
import { PhoneField } from "../../src/fields/phone-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm, longGerman } from "./in-form.tsx";

const meta = {
  title: "Fields/Phone",
  component: PhoneField,
  args: { country: "GB" },
  decorators: [inForm(async () => answers(["phone_number"]))],
} satisfies Meta<typeof PhoneField>;
export default meta;

export const Empty: Story<typeof meta> = {};

/** Written as the country does, whatever way it was typed; the form gets `+447700900123`. */
export const Typed: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByLabelText("Phone number"));
    await expect(await canvas.findByText("GB +44")).toBeVisible();
    await userEvent.type(canvas.getByLabelText("Phone number"), "07700900123");
    await expect(canvas.getByLabelText("Phone number")).toHaveValue("07700 900123");
  },
};

/** A number with "+" chooses its country itself. */
export const FromAbroad: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByLabelText("Phone number"));
    await expect(await canvas.findByText("GB +44")).toBeVisible();
    await userEvent.type(canvas.getByLabelText("Phone number"), "+33612345678");
    await expect(await canvas.findByText("FR +33")).toBeVisible();
  },
};

export const Optional: Story<typeof meta> = { args: { optional: true, hint: "Only for delivery." } };

export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByLabelText("Phone number"));
    await expect(await canvas.findByText("GB +44")).toBeVisible();
    await userEvent.type(canvas.getByLabelText("Phone number"), "12");
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText(/Enter a full phone number/)).toBeVisible();
  },
};

export const LongLabel: Story<typeof meta> = { args: { label: longGerman, country: "DE" } };

export const RightToLeft: Story<typeof meta> = {
  args: { country: "EG", defaultValue: "+201001234567" },
  globals: { locale: "ar" },
};
