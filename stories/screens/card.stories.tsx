import { Button } from "../../src/fields/submit-button.tsx";
import { Notice } from "../../src/fields/notice.tsx";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { Card } from "../../src/screens/card.tsx";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/Card",
  component: Card,
  tags: ["autodocs"],
  parameters: { docs: { story: { height: "360px" } } },
  args: {
    step: "example",
    heading: "Which shop is yours?",
    children: (
      <div className="ck-actions">
        <Button kind="primary">The one at the harbour</Button>
        <Button>The one on the hill</Button>
      </div>
    ),
  },
  argTypes: { children: { control: false } },
} satisfies Meta<typeof Card>;
export default meta;

type ThisStory = Story<typeof meta>;

/** The frame around each question of the kit, for a question of your own. */
export const Default: ThisStory = {};

export const LeadAndFooter: ThisStory = {
  name: "Lead and footer",
  args: {
    lead: "You can change this later.",
    footer: (
      <p>
        Neither?{" "}
        <a className="ck-link" href="/shops">
          See all shops
        </a>
      </p>
    ),
  },
};

/** What a person has to know first, in the three tones. */
export const Notices: ThisStory = {
  args: {
    heading: "Your order",
    children: (
      <>
        <Notice>Collect it by eight.</Notice>
        <Notice tone="success">It is paid.</Notice>
        <Notice tone="failure">Pistachio has run out.</Notice>
        <Button kind="primary">Choose another flavour</Button>
      </>
    ),
  },
};

/** Your own page, in the same hand. */
export const AccountPage: ThisStory = {
  name: "An account page",
  args: {
    heading: "Your account",
    children: (
      <>
        <div className="ck-person">
          <span className="ck-initials" aria-hidden="true">
            AL
          </span>
          <span>
            <span className="ck-person-name">Ada Lovelace</span>
            <span className="ck-person-contact">ada@example.com</span>
          </span>
        </div>
        <div className="ck-actions">
          <SignOutButton />
          <SignOutButton global />
        </div>
      </>
    ),
  },
};

/** On a page that has its `h1` already. */
export const LowerHeading: ThisStory = {
  name: "A lower heading",
  tags: ["!autodocs"],
  args: { headingLevel: 2 },
};
