import type { Decorator } from "@storybook/react-vite";
import { signIn } from "aws-amplify/auth";
import { expect, fireEvent } from "storybook/test";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { JoinPage as WithCustomAttributes } from "../recipes/custom-attributes.tsx";
import { LostMyPhone } from "../recipes/global-sign-out.tsx";
import { JoinPage as InYourLayout } from "../recipes/own-layout.tsx";
import { InEveryLanguage, InOurWords } from "../recipes/words.tsx";
import type { Meta, Story } from "../support/story.ts";
import "../recipes/theme.css";

const meta = {
  title: "Docs/Examples",
  // They stand in the pages of the docs.
  tags: ["!dev"],
  parameters: { pool: { users: [ada] }, controls: { disable: true } },
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

const inAPage: Decorator = (Story) => (
  <div className="story-page">
    <Story />
  </div>
);
const inAColumn: Decorator = (Story) => (
  <div className="story-column">
    <main>
      <Story />
    </main>
  </div>
);

export const CustomAttributes: ThisStory = {
  decorators: [inAPage],
  parameters: {
    pool: { attributes: { "custom:favorite_flavor": {}, "custom:motto": {}, "custom:scoops": {} } },
  },
  render: () => <WithCustomAttributes />,
};

/** As a person would fill it in. */
export const CustomAttributesSent: ThisStory = {
  ...CustomAttributes,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    const { users } = context.loaded.pool;
    await visit.types("Email", "grace@example.com");
    await visit.chooses("Favourite flavour", "Pistachio");
    await visit.types(/^What should be written/, "Keep calm and have another scoop");
    await fireEvent.change(context.canvas.getByLabelText(/^Scoops/), { target: { value: "4" } });
    await visit.types("Password", ada.password);
    await visit.presses("Create account");
    await visit.isTold(/^What should be written/, "A cup has room for 20 letters.");
    await visit.types(/^What should be written/, "Keep calm");
    await visit.presses("Create account");
    await visit.reaches("Check your email");
    await expect(users.get("grace@example.com")?.attributes).toMatchObject({
      "custom:favorite_flavor": "Pistachio",
      "custom:motto": "Keep calm",
      "custom:scoops": "4",
    });
  }),
};

export const OwnLayout: ThisStory = {
  decorators: [inAColumn],
  render: () => <InYourLayout />,
};

export const OwnLayoutWalked: ThisStory = {
  ...OwnLayout,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "grace@example.com");
    await visit.types("Nickname", "Amazing");
    await visit.types("Password", ada.password);
    await visit.presses("Create account");
    await visit.reaches("Nearly there");
    await visit.types("Code", context.loaded.pool.outbox.lastCode("grace@example.com"));
    await visit.reaches("Welcome, grace@example.com");
  }),
};

export const Themed: ThisStory = {
  decorators: [inAPage],
  render: () => (
    <div className="gelato">
      <SignIn lead="Welcome back to Gelato." signUpHref="/sign-up" />
    </div>
  ),
};

export const EveryLanguage: ThisStory = {
  decorators: [inAPage],
  render: () => <InEveryLanguage />,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.reaches("Anmelden");
    await visit.types("E-Mail-Adresse", ada.email);
    await visit.presses("English");
    await visit.finds("Email", ada.email);
    await visit.presses("Deutsch");
  }),
};

export const OurWords: ThisStory = {
  decorators: [inAPage],
  render: () => <InOurWords />,
  play: inEnglish((context) => visitor(context).reaches("Welcome back")),
};

export const GlobalSignOut: ThisStory = {
  decorators: [inAColumn],
  beforeEach: async ({ loaded }) => {
    if (loaded.pool) await signIn({ username: ada.email, password: ada.password });
  },
  render: () => <LostMyPhone />,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    context.loaded.pool.fail("GlobalSignOut", { error: "InternalErrorException", status: 500 });
    await visit.presses("I lost my phone");
    await visit.sees(/^Your phone is still signed in, and so are you\./);
  }),
};
