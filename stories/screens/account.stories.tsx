import { signIn } from "aws-amplify/auth";
import { expect, fn, waitFor } from "storybook/test";
import { Button } from "../../src/fields/submit-button.tsx";
import { AccountSection } from "../../src/screens/account-section.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { Account } from "../../src/screens/later-account.ts";
import { attributes } from "../journeys/flavours.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";

const [, , flavour] = attributes;

const meta = {
  title: "Screens/Account",
  component: Account,
  tags: ["autodocs"],
  parameters: {
    pool: {
      attributes: { phone_number: {}, name: {}, "custom:favorite_flavor": {} },
      verify: ["email", "phone"],
      verifyBeforeUpdate: ["email", "phone"],
      users: [
        {
          ...ada,
          phone: "+447700900123",
          attributes: { name: "Ada Lovelace", "custom:favorite_flavor": "Pistachio" },
        },
        { email: "grace@example.com", password: ada.password },
      ],
    },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
  },
  args: { attributes: [{ name: "name" }, flavour], onDeleted: fn() },
  decorators: [onStage()],
  render: (args) => (
    <Authenticator>
      <Account {...args} />
    </Authenticator>
  ),
} satisfies Meta<typeof Account>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Everything that somebody may change about their account, each part in its own section. */
export const Default: ThisStory = {};

/** Ada changes how she is called, and what she likes. */
export const Profile: ThisStory = {
  tags: ["!autodocs"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Change profile");
    await visit.types("Full name (optional)", "Augusta Ada King");
    await visit.chooses("Favourite flavour", "Vanilla");
    await visit.presses("Save");
    await visit.sees("Your changes have been saved.");
    await visit.sees("Vanilla");
  }),
};

/** The old address counts until Ada has entered the code that went to the new one. */
export const Email: ThisStory = {
  tags: ["!autodocs"],
  name: "A new email",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Change email");
    await visit.types("New email", "grace@example.com");
    await visit.presses("Save");
    await visit.isTold("New email", "This belongs to another account. Use another one.");
    await visit.types("New email", "ada@lovelace.example");
    await visit.presses("Save");
    await visit.finds("Code", "");
    await visit.types("Code", context.loaded.pool.outbox.lastCode("ada@lovelace.example"));
    await visit.sees("Your changes have been saved.");
    await visit.sees("ada@lovelace.example");
  }),
};

/** A new number is proved by the code that was sent to it. */
export const Phone: ThisStory = {
  tags: ["!autodocs"],
  name: "A new phone number",
  args: { country: "GB" },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Change phone number");
    await visit.types("New phone number", "7700 900456");
    await visit.presses("Save");
    await visit.sees(/We sent a code/);
    await visit.types("Code", context.loaded.pool.outbox.lastCode("+447700900456"));
    await visit.sees("Your changes have been saved.");
    await visit.sees("+447700900456");
  }),
};

/** Ada has no code at hand. She may enter it later, in another tab too, or let things be as they were. */
export const CodeLater: ThisStory = {
  tags: ["!autodocs"],
  name: "The code comes later",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Change phone number");
    await visit.types("New phone number", "7700 900456");
    await visit.presses("Save");
    await visit.sees(/We sent a code/);
    await visit.presses("Cancel");
    await visit.sees("Keep the old one");
  }),
  args: { country: "GB" },
};

/** After the change, Ada signs out whoever came in with the old password. */
export const Password: ThisStory = {
  tags: ["!autodocs"],
  name: "A new password",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Change password");
    await visit.types("Current password", ada.password);
    await visit.types("New password", "Battery-staple-7");
    await visit.presses("Change password");
    await visit.presses("Sign out my other devices");
    await visit.sees("Your other devices are signed out, and this one is signed in again.");
  }),
};

/** An account goes once its name has been typed. */
export const Deletion: ThisStory = {
  tags: ["!autodocs"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Delete account…");
    await visit.presses("Delete my account");
    await visit.isTold("Type Ada Lovelace to confirm", /by mistake/);
    await visit.types("Type Ada Lovelace to confirm", "ada lovelace");
    await visit.presses("Delete my account");
    await visit.reaches("Sign in");
    await waitFor(() => expect(context.args.onDeleted).toHaveBeenCalledOnce());
  }),
};

/** `sections` says what is shown, in which order; elements of your own stand among the kit's. */
export const OwnSections: ThisStory = {
  name: "Sections of your own",
  args: {
    sections: [
      "email",
      <AccountSection key="scoops" heading="Scoop card" lead="Nine scoops bought: the tenth is on us.">
        <Button>Show the card</Button>
      </AccountSection>,
      "signOut",
    ],
  },
};
