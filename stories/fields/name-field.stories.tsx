import { expect } from "storybook/test";
import { NameField } from "../../src/fields/name-field.tsx";
import { signInName } from "../../src/schema/identity.ts";
import * as z from "zod/mini";
import type { Meta, Story } from "../support/story.ts";
import { inForm } from "./in-form.tsx";

const meta = {
  title: "Fields/Sign-in name",
  component: NameField,
  args: { signInWith: ["email"] },
  argTypes: { signInWith: { control: "check", options: ["username", "email", "phone"] } },
  decorators: [inForm(async () => z.object({ username: signInName(["email", "phone"], "GB") }))],
} satisfies Meta<typeof NameField>;
export default meta;

export const Email: Story<typeof meta> = {};

export const Username: Story<typeof meta> = { args: { signInWith: ["username"] } };

export const Phone: Story<typeof meta> = { args: { signInWith: ["phone"] } };

export const EmailOrPhone: Story<typeof meta> = { args: { signInWith: ["email", "phone"] } };

export const AnyName: Story<typeof meta> = { args: { signInWith: ["username", "email", "phone"] } };

export const Wrong: Story<typeof meta> = {
  args: { signInWith: ["email", "phone"], defaultValue: "ada" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText("Enter an email address or a phone number.")).toBeVisible();
  },
};
