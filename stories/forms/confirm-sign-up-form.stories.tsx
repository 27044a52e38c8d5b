import { useState } from "react";
import { expect, fn, waitFor } from "storybook/test";
import { ConfirmSignUpForm } from "../../src/forms/confirm-sign-up-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/ConfirmSignUpForm",
  component: ConfirmSignUpForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "340px" } } },
  args: {
    username: ada.email,
    sentTo: { medium: "email", destination: ada.email, attribute: "email" },
    onSubmit: fn(),
    onResend: fn(() => Promise.resolve({ ok: true })),
    onWrongAddress: fn(),
    isPending: false,
  },
  argTypes: {
    error: refusals({
      "wrong code": refusal("wrongCode", "code"),
      "expired code": refusal("expiredCode", "code"),
      "too many tries": refusal("tooManyAttempts"),
    }),
  },
} satisfies Meta<typeof ConfirmSignUpForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** A full code is handed on by itself, once. It may be pasted with spaces, with dashes, or with the sentence around it. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const field = await context.canvas.findByLabelText("Code");
    await context.userEvent.click(field);
    await context.userEvent.paste("Your code is 407-913.");
    await expect(field).toHaveValue("407913");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledWith("407913"));
  }),
};

/** The code has only just been sent: another one can't be asked for yet. */
export const JustSent: ThisStory = {
  name: "Just sent",
  render: (args) => <SentNow {...args} />,
  play: inEnglish((context) => visitor(context).sees(/^No code yet\? Ask for a new one in \d+ seconds\.$/)),
};

export const NewCode: ThisStory = {
  name: "A new code",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Send a new code");
    await visit.sees(`We sent a new code to ${ada.email}.`);
    await waitFor(() => expect(context.args.onResend).toHaveBeenCalledOnce());
  }),
};

/** By text message, to a number that Cognito tells only the end of. */
export const Masked: ThisStory = {
  name: "By text message",
  args: {
    username: "ada",
    sentTo: { medium: "sms", destination: "+*******0123", attribute: "phone_number" },
  },
};

/** A code that came with a link. */
export const FromALink: ThisStory = { tags: ["!autodocs"], name: "From a link", args: { code: "407913" } };

export const Refused: ThisStory = { args: { code: "407913", error: refusal("wrongCode", "code") } };

export const Busy: ThisStory = { tags: ["!autodocs"], args: { code: "407913", isPending: true } };

function SentNow(props: Parameters<typeof ConfirmSignUpForm>[0]) {
  const [now] = useState(() => Date.now());
  return <ConfirmSignUpForm {...props} sentAt={now} />;
}
