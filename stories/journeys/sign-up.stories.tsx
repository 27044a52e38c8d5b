import { expect } from "storybook/test";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { hours, letPass, seconds } from "./clock.ts";
import { attributes, poolWithFlavour } from "./flavours.ts";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const meta = {
  title: "Journeys/Sign up",
  component: Authenticator,
  parameters: { pool: poolWithFlavour },
  args: {
    first: "signUp",
    attributes,
    terms: "/terms",
    country: "GB",
    children: ({ user }) => <Home user={user} />,
  },
  decorators: [onStage()],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;
type Context = Parameters<NonNullable<ThisStory["play"]>>[0];

/** From an empty form into the app. The flavour is a custom attribute of the pool; the code is in the outbox. */
export const WithACustomAttribute: ThisStory = {
  name: "With a custom attribute",
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await step("Ada makes an account", () => signUp(context));
    await step("She reads her mail and types the code", async () => {
      await visit.reaches("Check your email");
      await visit.sees(ada.email);
      await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
    });
    await step("She is in, and asked for nothing else", async () => {
      await visit.reaches("Gelato");
      await visit.sees("Two scoops of Cookie Dough?");
    });
    await expect(loaded.pool.users.get(ada.email)?.attributes).toMatchObject({
      email: ada.email,
      phone_number: "+447700900123",
      "custom:favorite_flavor": "Cookie Dough",
    });
  }),
};

/** A mail can get lost. A while after the first one, Ada may ask for another; its code counts, the first one no longer does. */
export const ResendACode: ThisStory = {
  name: "Resend a code",
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await signUp(context);
    await visit.sees(/^No code yet\? Ask for a new one in \d+ seconds\.$/);
    const lost = loaded.pool.outbox.lastCode(ada.email);
    const comeBack = letPass(30 * seconds);
    try {
      await step("Half a minute later she asks for a new code", async () => {
        await visit.presses("Send a new code");
        await visit.sees(`We sent a new code to ${ada.email}.`);
      });
    } finally {
      comeBack();
    }
    await step("The code that was lost turns up, and is refused", async () => {
      await visit.types("Code", lost);
      await visit.isTold("Code", "This code is not right. Check it and try again.");
    });
    await step("The new one lets her in", async () => {
      await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
      await visit.reaches("Gelato");
    });
  }),
};

/** A code lives for a day. Ada comes back after the weekend, is told so, and gets a new one. */
export const ExpiredCode: ThisStory = {
  name: "Expired code",
  parameters: { pool: { ...poolWithFlavour, clock: () => Date.now() } },
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await signUp(context);
    await visit.reaches("Check your email");
    const comeBack = letPass(60 * hours);
    try {
      await step("On Monday she types the code of Friday", async () => {
        await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
        await visit.isTold("Code", "This code has expired. Ask for a new one.");
      });
      await step("She asks for a new one, and it lets her in", async () => {
        await visit.presses("Send a new code");
        await visit.sees(`We sent a new code to ${ada.email}.`);
        await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
        await visit.reaches("Gelato");
      });
    } finally {
      comeBack();
    }
  }),
};

/** There is an account with this email already. Ada is told so by the field, and takes the name along to sign-in. */
export const NameTaken: ThisStory = {
  name: "Name taken",
  parameters: { pool: { ...poolWithFlavour, users: [ada] } },
  play: inEnglish(async (context) => {
    const { step } = context;
    const visit = visitor(context);
    await step("Ada has forgotten that she has an account", async () => {
      await signUp(context);
      await visit.isTold(
        "Email",
        "There is already an account with this email. Sign in instead, or use another one.",
      );
      await visit.finds("Favourite flavour", "Cookie Dough");
    });
    await step("She signs in instead, without typing her email again", async () => {
      await visit.presses("Sign in");
      await visit.finds("Email", ada.email);
      await visit.types("Password", ada.password);
      await visit.presses("Sign in");
      await visit.reaches("Gelato");
    });
  }),
};

/** The address on the code step is not the right one. Ada goes back, mends it, and has nothing else to type again. */
export const WrongAddress: ThisStory = {
  name: "Wrong address",
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await signUp(context, "ada@exmaple.com");
    await step("She sees that her address is wrong and goes back", async () => {
      await visit.sees("ada@exmaple.com");
      await visit.presses("Wrong address?");
      await visit.finds("Email", "ada@exmaple.com");
      await visit.finds("Favourite flavour", "Cookie Dough");
      await visit.finds("Password", ada.password);
    });
    await step("She mends it and goes on", async () => {
      await visit.types("Email", ada.email);
      await visit.presses("Create account");
      await visit.sees(ada.email);
      await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
      await visit.reaches("Gelato");
    });
  }),
};

async function signUp(context: Context, email: string = ada.email): Promise<void> {
  const visit = visitor(context);
  await visit.types("Email", email);
  await visit.types("Phone number", "07700 900123");
  await visit.chooses("Favourite flavour", "Cookie Dough");
  await visit.types("Password", ada.password);
  await visit.ticks(/^I agree to the/);
  await visit.presses("Create account");
}
