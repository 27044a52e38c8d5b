import { expect, waitFor } from "storybook/test";
import { TextField } from "../../src/fields/text-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import type { Meta, Story } from "../support/story.ts";
import { inForm, longGerman } from "./in-form.tsx";

const meta = {
  title: "Fields/Text",
  component: TextField,
  args: { name: "nickname", label: "Nickname" },
  decorators: [inForm(async () => answers(["nickname"]))],
} satisfies Meta<typeof TextField>;
export default meta;

export const Empty: Story<typeof meta> = {};

export const Filled: Story<typeof meta> = { args: { defaultValue: "Ada" } };

export const Optional: Story<typeof meta> = {
  args: { optional: true, hint: "What friends call you.", placeholder: "Ada" },
};

export const Wrong: Story<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button"));
    await expect(await canvas.findByText("Fill this in.")).toBeVisible();
    await waitFor(() => expect(canvas.getByLabelText("Nickname")).toHaveFocus());
  },
};

/** A label may be as long as a language likes, and something may stand beside it. */
export const LongLabel: Story<typeof meta> = {
  args: {
    label: longGerman,
    optional: true,
    hint: `${longGerman}, wie sie auf Ihrem Schreiben steht.`,
    aside: (
      <a className="ck-link ck-aside" href="#help">
        Wo finde ich das?
      </a>
    ),
  },
};

export const RightToLeft: Story<typeof meta> = {
  args: { label: "الاسم المستعار", defaultValue: "عمر الخيام", hint: "كما يناديك أصدقاؤك." },
  globals: { locale: "ar" },
};
