import { expect, waitFor } from "storybook/test";
import { AttributeField, type FieldControlProps } from "../../src/fields/attribute-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm } from "./in-form.tsx";

const meta = {
  title: "Fields/Attribute",
  component: AttributeField,
  args: { question: "given_name" },
  decorators: [inForm(async () => answers([{ name: "custom:stars", required: true }]))],
} satisfies Meta<typeof AttributeField>;
export default meta;

/** A standard attribute needs no more than its name. */
export const Standard: Story<typeof meta> = {};

/** A custom attribute that nobody gave words to is asked for by its name, made readable. */
export const Custom: Story<typeof meta> = { args: { question: { name: "custom:favorite_flavor" } } };

export const WithOptions: Story<typeof meta> = {
  args: {
    question: {
      name: "custom:favorite_flavor",
      label: "Favourite flavour",
      options: ["Vanilla", { value: "cookie_dough", label: "Cookie dough" }],
      required: true,
    },
  },
};

function Stars({ value, onChange, ...rest }: FieldControlProps) {
  const {
    id,
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    "aria-invalid": isWrong,
  } = rest;
  return (
    <input
      id={id}
      type="range"
      min="0"
      max="5"
      value={value || "0"}
      onChange={onChange}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      aria-valuetext={`${value || "0"} of 5 stars`}
    />
  );
}

/** A control of your own gets its value and how to change it; label, hint and what is wrong are shown around it. */
export const OwnComponent: Story<typeof meta> = {
  args: { question: { name: "custom:stars", label: "Stars", component: Stars, required: true } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText("Fill this in.")).toBeVisible();
    await waitFor(() => expect(canvas.getByLabelText("Stars")).toHaveFocus());
  },
};
