import { expect, waitFor } from "storybook/test";
import { EmailField } from "../../src/fields/email-field.tsx";
import { Form } from "../../src/fields/form.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { TextField } from "../../src/fields/text-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";

const schema = async () => answers(["email", "given_name"]);

const meta = {
  title: "Fields/Form",
  component: Form,
  args: {
    schema,
    onSubmit: () => new Promise((resolve) => setTimeout(resolve, 1500)),
    defaultValues: { email: "ada@example.com", given_name: "Ada" },
    children: (
      <>
        <EmailField />
        <TextField name="given_name" label="Given name" />
        <SubmitButton pending="Saving…">Save</SubmitButton>
      </>
    ),
  },
} satisfies Meta<typeof Form>;
export default meta;

export const Filled: Story<typeof meta> = {};

/** Everything that is wrong is said at once; the focus goes to the first. */
export const Wrong: Story<typeof meta> = {
  args: { defaultValues: {} },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText("Enter your email.")).toBeVisible();
    await expect(canvas.getByText("Fill this in.")).toBeVisible();
    await waitFor(() => expect(canvas.getByLabelText("Email")).toHaveFocus());
  },
};

/** The button keeps its place and says what is going on; another press sends nothing. */
export const Busy: Story<typeof meta> = { args: { isPending: true } };

/** What was refused as a whole stands at the top and takes the focus. */
export const Refused: Story<typeof meta> = {
  args: { error: { cause: 1, message: "Something went wrong on our side. Try again in a moment." } },
};

/** What was refused of one field stands by it, until it is corrected. */
export const FieldRefused: Story<typeof meta> = {
  args: { error: { cause: 1, field: "email", message: "There is already an account with this email." } },
};
