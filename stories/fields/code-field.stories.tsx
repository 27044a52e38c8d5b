import { expect, waitFor } from "storybook/test";
import { CodeField } from "../../src/fields/code-field.tsx";
import { codeSchema } from "../../src/schema/confirm-sign-up.ts";
import type { Meta, Story } from "../support/story.ts";
import { browserWithTextMessages } from "../support/text-messages.ts";
import { inForm } from "./in-form.tsx";

const meta = {
  title: "Fields/Code",
  component: CodeField,
  decorators: [inForm(async () => codeSchema())],
} satisfies Meta<typeof CodeField>;
export default meta;

export const Empty: Story<typeof meta> = {};

/** One real input lies over the cells: the caret is in the cell where the next digit goes. */
export const HalfWay: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText("Code"), "407");
    await expect(canvas.getByLabelText("Code")).toHaveValue("407");
  },
};

export const Filled: Story<typeof meta> = { args: { defaultValue: "407123" } };

/** Eight digits, which a sign-in code by mail has. */
export const EightDigits: Story<typeof meta> = { args: { digits: 8 } };

/** Pasted with what stood around it in the mail. The full code is sent by itself. */
export const Pasted: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByLabelText("Code"));
    await userEvent.paste("Your code is 407 123.");
    await expect(canvas.getByLabelText("Code")).toHaveValue("407123");
    await expect(canvas.getByRole("button")).toHaveAttribute("aria-disabled", "true");
  },
};

const phone = browserWithTextMessages();

/** With `fromSms`, a browser that can read text messages fills the code in as one arrives, and it is sent. */
export const FromTextMessage: Story<typeof meta> = {
  name: "From a text message",
  args: { fromSms: true },
  beforeEach: () => phone.install(),
  play: async ({ canvas }) => {
    await waitFor(() => phone.receives("407123"));
    await waitFor(() => expect(canvas.getByLabelText("Code")).toHaveValue("407123"));
    await waitFor(() => expect(canvas.getByRole("button")).toHaveAttribute("aria-disabled", "true"));
  },
};

export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText("Code"), "40712a");
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText("The code has 6 digits and no letters.")).toBeVisible();
  },
};

export const RightToLeft: Story<typeof meta> = { args: { defaultValue: "407" }, globals: { locale: "ar" } };
