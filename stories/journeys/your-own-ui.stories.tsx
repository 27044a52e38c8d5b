import { expect } from "storybook/test";
import { ComponentLibrary as WithBaseUi } from "../recipes/component-library.tsx";
import { PlainHtml as WithPlainHtml } from "../recipes/plain-html.tsx";
import { Cone } from "../recipes/own-components.tsx";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { poolWithFlavour } from "./flavours.ts";
import { ada, inEnglish, visitor } from "./visitor.ts";

const meta = {
  title: "Journeys/Hooks in your own UI",
  parameters: { pool: poolWithFlavour, controls: { disable: true } },
  decorators: [onStage()],
} satisfies Meta<typeof WithPlainHtml>;
export default meta;

type ThisStory = Story<typeof meta>;

/** `useSignUp`, `useSignIn`, `useSignOut` and `useSession`, and not one component or style of ours. */
export const PlainHtml: ThisStory = {
  name: "Plain HTML",
  render: () => <WithPlainHtml />,
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await step("Ada joins", async () => {
      await visit.types("Your email", ada.email);
      await visit.types("Your flavour", "Pistachio");
      await visit.types("A password", "short");
      await visit.presses("Join");
      await visit.sees("This password was not accepted. Choose another one.");
      await visit.types("A password", ada.password);
      await visit.presses("Join");
      await visit.reaches("A code is in your mail");
      await visit.types("The code", loaded.pool.outbox.lastCode(ada.email));
      await visit.presses("Go on");
      await visit.reaches(`Hello ${ada.email}`);
    });
    await expect(loaded.pool.users.get(ada.email)?.attributes["custom:favorite_flavor"]).toBe("Pistachio");
    await step("She leaves and comes back", async () => {
      await visit.presses("Sign out");
      await visit.presses("I have an account");
      await visit.types("Your email", ada.email);
      await visit.types("Your password", ada.password);
      await visit.presses("Enter");
      await visit.reaches(`Hello ${ada.email}`);
    });
  }),
};

/** The same hooks behind the components of another library, Base UI. It shows a refused code as it shows an empty field. */
export const ComponentLibrary: ThisStory = {
  name: "A component library",
  parameters: { pool: { users: [{ ...ada, status: "UNCONFIRMED" }] } },
  render: () => <WithBaseUi />,
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await step("Ada signs in; her account waits for its code", async () => {
      await visit.types("Email", ada.email);
      await visit.types("Password", ada.password);
      await visit.presses("Open the freezer");
      await visit.reaches("Look into your mail");
    });
    await step("A wrong code is refused by its field", async () => {
      await visit.types("Code", "000000");
      await visit.presses("Open the freezer");
      await visit.isTold("Code", "This code is not right. Check it and try again.");
    });
    await step("The right one lets her in", async () => {
      await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
      await visit.presses("Open the freezer");
      await visit.reaches(`Hello ${ada.email}`);
    });
  }),
};

/** The kit's screens with the app's own header, footer, buttons, a field and a form. The account waits for its code, and the first password was wrong. */
export const OwnComponents: ThisStory = {
  name: "Our screens, your parts",
  parameters: { pool: { users: [{ ...ada, status: "UNCONFIRMED" }] } },
  render: () => <Cone />,
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await step("Ada signs in, with a password that she mistyped", async () => {
      await visit.sees("The address that your receipts go to.");
      await visit.types("Email", ada.email);
      await visit.types("Password", "Correct-horse-8");
      await visit.presses("Sign in");
      await visit.reaches("Check your email");
      await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
    });
    await step("She is asked for it once more, in the app's own form", async () => {
      const label = `The password of ${ada.email}`;
      await visit.types(label, "Correct-horse-7");
      await visit.presses("Open the freezer");
      await visit.isTold(label, "That was not it.");
      await visit.types(label, ada.password);
      await visit.presses("Open the freezer");
      await visit.reaches(`Hello ${ada.email}`);
    });
  }),
};
