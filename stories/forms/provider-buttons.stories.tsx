import { useState } from "react";
import { expect, fn, waitFor } from "storybook/test";
import { ProviderButtons } from "../../src/forms/provider-buttons.tsx";
import { inEnglish, visitor } from "../journeys/visitor.ts";
import { providers } from "../support/providers.ts";
import type { Meta, Story } from "../support/story.ts";
import { refusal, refusals } from "./refusals.ts";

const meta = {
  title: "Forms/ProviderButtons",
  component: ProviderButtons,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "380px" } } },
  args: { providers, onSubmit: fn() },
  argTypes: {
    error: refusals({
      cancelled: refusal("cancelled"),
      "did not work": refusal("providerFailed"),
      offline: refusal("offline"),
    }),
  },
} satisfies Meta<typeof ProviderButtons>;
export default meta;

type ThisStory = Story<typeof meta>;

/** The social ones look as each of them prescribes. One of your own has your words, and a mark if you have one. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    await visitor(context).presses("Sign in with your Acme account");
    await waitFor(() => expect(context.args.onSubmit).toHaveBeenCalledWith({ custom: "AcmeSaml" }));
  }),
};

/** Without words of yours, a button says the name that the pool has for the provider. */
export const ByName: ThisStory = {
  name: "By its name",
  args: { providers: [{ custom: "Acme" }, { idpIdentifier: "acme.example" }] },
};

/** What somebody has used last on this browser is easily forgotten, and a second account easily made. */
export const LastUsed: ThisStory = { name: "Last used", args: { lastUsed: "Google" } };

/** The page is being left: the button that was pressed says so, and no other does anything. */
export const Leaving: ThisStory = {
  tags: ["!autodocs"],
  render: function Leaves(args) {
    const [isPending, setPending] = useState(false);
    return <ProviderButtons {...args} isPending={isPending} onSubmit={() => setPending(true)} />;
  },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Continue with Google");
    await visit.sees("One moment…");
  }),
};

export const Refused: ThisStory = { args: { error: refusal("cancelled") } };
