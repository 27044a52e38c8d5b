import { expect, waitFor } from "storybook/test";
import { TermsField } from "../../src/fields/terms-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm } from "./in-form.tsx";

const meta = {
  title: "Fields/Terms of service",
  component: TermsField,
  args: { href: "#terms", name: "custom:terms" },
  decorators: [inForm(async () => answers([{ name: "custom:terms", control: "checkbox", required: true }]))],
} satisfies Meta<typeof TermsField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText("Tick this box to continue.")).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("checkbox")).toHaveFocus());
  },
};
