import { signIn } from "aws-amplify/auth";
import { AccountButton } from "../../src/screens/account-button.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/AccountButton",
  component: AccountButton,
  tags: ["autodocs"],
  parameters: {
    pool: { attributes: { name: {} }, users: [{ ...ada, attributes: { name: "Ada Lovelace" } }] },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
  },
  render: (args) => (
    <Authenticator>
      <AccountButton
        {...args}
        style={{ marginBlock: "0.5rem", marginInline: "auto 0.5rem", minBlockSize: "22rem" }}
      />
    </Authenticator>
  ),
} satisfies Meta<typeof AccountButton>;
export default meta;

type ThisStory = Story<typeof meta>;

export const Default: ThisStory = {};

/** The list has the account, what the app adds, and both ways out. */
export const Opened: ThisStory = {
  tags: ["!autodocs"],
  args: {
    children: (
      <a className="ck-button" data-kind="quiet" href="#orders">
        Your orders
      </a>
    ),
  },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses(/Ada Lovelace/);
    await visit.sees("Your orders");
  }),
};

/** Without a page of its own, the account opens over the one that is there. */
export const InDialog: ThisStory = {
  tags: ["!autodocs"],
  name: "The account in a dialog",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses(/Ada Lovelace/);
    await visit.presses("Your account");
    await visit.reaches("Password");
  }),
};
