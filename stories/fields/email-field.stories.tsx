import { expect } from "storybook/test";
import { EmailField } from "../../src/fields/email-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm } from "./in-form.tsx";

const meta = {
  title: "Fields/Email",
  component: EmailField,
  decorators: [inForm(async () => answers(["email"]))],
} satisfies Meta<typeof EmailField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Filled: Story<typeof meta> = { args: { defaultValue: "ada@example.com" } };

/** A slip of the finger in the name of a big provider: a question that can be left alone. */
export const Mistyped: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    const email = canvas.getByLabelText("Email");
    await userEvent.type(email, "ada@gmial.com");
    await userEvent.tab();
    await expect(await canvas.findByRole("button", { name: "ada@gmail.com" })).toBeVisible();
    await expect(email).not.toHaveAttribute("aria-invalid");
  },
};

/** Nothing is said while Ada types; when she submits, and then as she corrects it. */
export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    const email = canvas.getByLabelText("Email");
    await userEvent.type(email, "ada");
    await expect(email).not.toHaveAttribute("aria-invalid");
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText(/Enter an email address like/)).toBeVisible();
    await userEvent.clear(email);
    await expect(await canvas.findByText("Enter your email.")).toBeVisible();
  },
};
