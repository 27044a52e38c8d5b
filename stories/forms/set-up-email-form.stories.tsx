import { expect, fn, waitFor } from "storybook/test";
import { SetUpEmailForm } from "../../src/forms/set-up-email-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/SetUpEmailForm",
  component: SetUpEmailForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "240px" } } },
  args: { onSubmit: fn(), isPending: false },
  argTypes: {
    error: refusals({
      "not accepted": refusal("invalidEmail", "email"),
      "no code sent": refusal("codeNotSent"),
    }),
  },
} satisfies Meta<typeof SetUpEmailForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Where the codes of a second factor go from now on. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.presses("Send a code");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledWith(ada.email));
  }),
};

export const Refused: ThisStory = { args: { error: refusal("invalidEmail", "email") } };
