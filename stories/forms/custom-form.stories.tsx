import { expect, fn, waitFor } from "storybook/test";
import { CustomForm } from "../../src/forms/custom-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/CustomForm",
  component: CustomForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "260px" } } },
  args: {
    username: ada.email,
    parameters: { question: "What colour is the sky?" },
    onSubmit: fn(),
    isPending: false,
  },
  argTypes: {
    error: refusals({ throttled: refusal("throttled"), "refused by the app": refusal("refusedByApp") }),
  },
} satisfies Meta<typeof CustomForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** One line, in general words: what a Lambda trigger asks is the app's to say, in a component with these props. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Your answer", "blue");
    await visit.presses("Continue");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledWith("blue"));
  }),
};

/** The same question came back. */
export const Wrong: ThisStory = {
  args: { isRepeated: true },
  play: inEnglish((context) => visitor(context).isTold("Your answer", "That was not right. Try again.")),
};
