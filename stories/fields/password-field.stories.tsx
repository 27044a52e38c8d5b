import { expect } from "storybook/test";
import * as z from "zod/mini";
import { PasswordField } from "../../src/fields/password-field.tsx";
import { currentPassword } from "../../src/schema/password.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm } from "./in-form.tsx";

const meta = {
  title: "Fields/Password",
  component: PasswordField,
  decorators: [inForm(async () => z.object({ password: currentPassword() }))],
} satisfies Meta<typeof PasswordField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Filled: Story<typeof meta> = { args: { defaultValue: "Correct-horse-9" } };

export const WithHelp: Story<typeof meta> = {
  args: {
    aside: (
      <a className="ck-link ck-aside" href="#reset">
        Forgot your password?
      </a>
    ),
  },
};

export const Shown: Story<typeof meta> = {
  args: { defaultValue: "Correct-horse-9" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Show password" }));
    await expect(canvas.getByLabelText("Password")).toHaveAttribute("type", "text");
  },
};

export const CapsLock: Story<typeof meta> = {
  name: "Caps Lock",
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByLabelText("Password"));
    await userEvent.keyboard("{CapsLock}A");
    await expect(await canvas.findByText("Caps Lock is on.")).toBeVisible();
  },
};

export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Check" }));
    await expect(await canvas.findByText("Enter your password.")).toBeVisible();
  },
};
