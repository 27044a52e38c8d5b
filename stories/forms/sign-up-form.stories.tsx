import { expect, fn, waitFor } from "storybook/test";
import { SignUpForm } from "../../src/forms/sign-up-form.tsx";
import { attributes, poolWithFlavour } from "../journeys/flavours.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/SignUpForm",
  component: SignUpForm,
  tags: ["autodocs"],
  parameters: { pool: poolWithFlavour, docs: { story: { height: "640px" } } },
  args: { onSubmit: fn(), attributes, country: "GB", isPending: false, repeatPassword: false },
  argTypes: {
    error: refusals({
      "name taken": refusal("userExists", "username"),
      "password refused": refusal("invalidPassword", "password"),
      "refused by the app": refusal("refusedByApp"),
      offline: refusal("offline"),
    }),
  },
} satisfies Meta<typeof SignUpForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** The answer has the attributes by name. Phone numbers are E.164, whatever way they were typed. */
export const Default: ThisStory = {
  args: { terms: "/terms" },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.types("Phone number", "07700 900123");
    await visit.chooses("Favourite flavour", "Pistachio");
    await visit.types("Password", ada.password);
    await visit.ticks(/^I agree to the/);
    await visit.presses("Create account");
    await waitFor(() =>
      expect(context.args.onSubmit).toHaveBeenCalledWith({
        username: ada.email,
        password: ada.password,
        attributes: {
          email: ada.email,
          phone_number: "+447700900123",
          "custom:favorite_flavor": "Pistachio",
        },
      }),
    );
  }),
};

/** For somebody who comes back to mend an answer: nothing has to be typed again. */
export const Typed: ThisStory = {
  name: "What was typed before",
  args: {
    typed: {
      username: "ada@exmaple.com",
      password: ada.password,
      attributes: { phone_number: "+447700900123", "custom:favorite_flavor": "Vanilla" },
    },
  },
};

/** What belongs to a field stands under it. */
export const Refused: ThisStory = {
  args: { username: ada.email, error: refusal("userExists", "username") },
};

export const Busy: ThisStory = { args: { username: ada.email, isPending: true } };
