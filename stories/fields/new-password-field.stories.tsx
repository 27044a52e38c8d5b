import { expect } from "storybook/test";
import * as z from "zod/mini";
import { NewPasswordField } from "../../src/fields/new-password-field.tsx";
import { newPassword } from "../../src/schema/password.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm } from "./in-form.tsx";

const policy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumber: true,
  requireSymbol: true,
};

const meta = {
  title: "Fields/New password",
  component: NewPasswordField,
  args: { policy },
  decorators: [inForm(async () => z.object({ password: newPassword(policy) }))],
} satisfies Meta<typeof NewPasswordField>;
export default meta;

export const Empty: Story<typeof meta> = {};

/** Each point ticks off as it is met; a screen reader hears how far they are when the typing pauses. */
export const HalfWay: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText("Password"), "Gelato2");
    await expect(await canvas.findByText("3 of 5 points done")).toBeInTheDocument();
  },
};

export const Good: Story<typeof meta> = { args: { defaultValue: "Gelato-2go" } };

export const LengthAlone: Story<typeof meta> = {
  args: {
    policy: {
      minLength: 12,
      requireLowercase: false,
      requireUppercase: false,
      requireNumber: false,
      requireSymbol: false,
    },
  },
};

export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText("Password"), "gelato");
    await userEvent.click(canvas.getByRole("button", { name: "Check" }));
    await expect(
      await canvas.findByText("Choose a password that meets every point on the list."),
    ).toBeVisible();
  },
};
