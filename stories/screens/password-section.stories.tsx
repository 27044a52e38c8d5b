import { signIn } from "aws-amplify/auth";
import { expect } from "storybook/test";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { PasswordSection } from "../../src/screens/password-section.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { poolWithGoogle } from "../support/providers.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/PasswordSection",
  component: PasswordSection,
  tags: ["autodocs"],
  render: (args) => (
    <Authenticator>
      <PasswordSection {...args} />
    </Authenticator>
  ),
} satisfies Meta<typeof PasswordSection>;
export default meta;

type ThisStory = Story<typeof meta>;

export const Default: ThisStory = {
  parameters: {
    pool: { users: [ada] },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
  },
};

/** Ada comes from Google, and her password is kept there. */
export const KeptElsewhere: ThisStory = {
  tags: ["!autodocs"],
  name: "Kept elsewhere",
  parameters: { pool: poolWithGoogle },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Continue with Google");
    await visit.pressesThere("Ada");
    await visit.sees("Another service signs you in. Your password is kept there.");
    await expect(context.canvas.queryByRole("button", { name: "Change password" })).toBeNull();
  }),
};
