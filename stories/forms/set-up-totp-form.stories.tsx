import { expect, fn, waitFor } from "storybook/test";
import { SetUpTotpForm } from "../../src/forms/set-up-totp-form.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";

const meta = {
  title: "Forms/SetUpTotpForm",
  component: SetUpTotpForm,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "640px" } } },
  args: {
    username: ada.email,
    secret,
    uri: `otpauth://totp/Gelato:${ada.email}?secret=${secret}&issuer=Gelato`,
    onSubmit: fn(),
    isPending: false,
  },
  argTypes: {
    error: refusals({ "wrong code": refusal("wrongCode", "code") }),
  },
} satisfies Meta<typeof SetUpTotpForm>;
export default meta;

type ThisStory = Story<typeof meta>;

/** A picture to scan, the same key to copy, and a link for an app on this device. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees("Scan this picture with your authenticator app.");
    await visit.types("Code", "407913");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledWith("407913"));
  }),
};

export const Refused: ThisStory = { args: { error: refusal("wrongCode", "code") } };
