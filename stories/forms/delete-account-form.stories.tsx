import { expect, fn, waitFor } from "storybook/test";
import { DeleteAccountForm } from "../../src/forms/delete-account-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/DeleteAccountForm",
  component: DeleteAccountForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "240px" } } },
  args: { word: ada.email, onSubmit: fn(), isPending: false },
  argTypes: { error: refusals({ offline: refusal("offline"), server: refusal("server") }) },
} satisfies Meta<typeof DeleteAccountForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** The name has to be typed; capitals don't matter. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    const field = `Type ${ada.email} to confirm`;
    await visit.types(field, "yes");
    await visit.presses("Delete my account");
    await visit.isTold(field, /by mistake/);
    await expect(context.args.onSubmit).not.toHaveBeenCalled();
    await visit.types(field, "Ada@Example.com ");
    await visit.presses("Delete my account");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledOnce());
  }),
};

export const Busy: ThisStory = { args: { isPending: true } };
