import { expect, fn, waitFor } from "storybook/test";
import { CodeForm } from "../../src/forms/code-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/CodeForm",
  component: CodeForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "380px" } } },
  args: {
    username: ada.email,
    from: "sms",
    digits: 6,
    sentTo: { medium: "sms", destination: "+*******0123", attribute: "phone_number" },
    onResend: fn(() => Promise.resolve({ ok: true })),
    onSubmit: fn(),
    isPending: false,
  },
  argTypes: {
    error: refusals({
      "wrong code": refusal("wrongCode", "code"),
      "expired code": refusal("expiredCode", "code"),
      "too many tries": refusal("tooManyAttempts"),
    }),
  },
} satisfies Meta<typeof CodeForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** A code that was sent. A full one is handed on by itself, once. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const field = await context.canvas.findByLabelText("Code");
    await context.userEvent.click(field);
    await context.userEvent.paste("407 913");
    await waitFor(() =>
      expect(context.args.onSubmit).toHaveBeenCalledWith("407913", { rememberDevice: false }),
    );
  }),
};

/** The code that an authenticator app shows: none can be sent. */
export const OfAnApp: ThisStory = {
  name: "Of an app",
  render: (args) => <CodeForm {...args} from="totp" sentTo={undefined} onResend={undefined} />,
};

/** In the place of a password: eight digits, and another way where the mail does not come. */
export const InPlaceOfAPassword: ThisStory = {
  name: "In place of a password",
  args: {
    from: "email",
    digits: 8,
    sentTo: { medium: "email", destination: ada.email },
    onChooseAnother: fn(),
  },
};

/** Where the box can be ticked, nothing is sent before the button is pressed. */
export const RememberThisBrowser: ThisStory = {
  name: "Remember this browser",
  args: { offersToRemember: true },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Code", "407913");
    await visit.ticks("Don't ask again on this browser");
    await visit.presses("Continue");
    await waitFor(() =>
      expect(context.args.onSubmit).toHaveBeenCalledWith("407913", { rememberDevice: true }),
    );
  }),
};

export const Refused: ThisStory = { args: { error: refusal("wrongCode", "code") } };
