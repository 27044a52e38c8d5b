import { expect } from "storybook/test";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { totpCode, type UserPoolOptions } from "../../src/testing/index.ts";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const phone = "+447700900123";
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";
const asking = (mfa: NonNullable<UserPoolOptions["users"]>[number]["mfa"]): UserPoolOptions => ({
  mfa: { methods: ["sms", "email", "totp"] },
  attributes: { phone_number: {} },
  users: [{ ...ada, phone, ...(mfa && { mfa }) }],
});

const meta = {
  title: "Journeys/Second factor",
  component: Authenticator,
  parameters: { pool: asking({ sms: true }) },
  args: { children: ({ user }) => <Home user={user} /> },
  decorators: [onStage()],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;
type Context = Parameters<NonNullable<ThisStory["play"]>>[0];

/** A code by text message. A wrong one is refused by its field, and the right one still counts. */
export const TextMessage: ThisStory = {
  name: "Text message",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(context);
    await visit.reaches("Check your phone");
    const code = context.loaded.pool.outbox.lastCode(phone);
    await visit.types("Code", code === "000000" ? "111111" : "000000");
    await visit.isTold("Code", /This code is not right/);
    await visit.types("Code", code);
    await visit.reaches("Gelato");
  }),
};

/** The code that an authenticator app shows now. */
export const App: ThisStory = {
  parameters: { pool: asking({ totp: { secret } }) },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(context);
    await visit.reaches("Open your authenticator app");
    await visit.types("Code", await totpCode(secret));
    await visit.reaches("Gelato");
  }),
};

/** Ada has two, and says which one is at hand. */
export const Choice: ThisStory = {
  parameters: { pool: asking({ sms: true, email: true }) },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(context);
    await visit.reaches("How do you want to confirm it's you?");
    await visit.presses("Email message");
    await visit.reaches("Check your email");
    await visit.types("Code", context.loaded.pool.outbox.lastCode(ada.email));
    await visit.presses("Continue");
    await visit.reaches("Gelato");
  }),
};

/** The pool wants a second factor of everybody, and Ada has none: she sets an authenticator app up on the way in. */
export const SetUp: ThisStory = {
  name: "Set up on the way in",
  parameters: { pool: { mfa: { required: true, methods: ["totp"] }, users: [ada] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(context);
    await visit.reaches("Set up your authenticator app");
    await expect(
      await context.canvas.findByRole("img", { name: "QR code with the key for your authenticator app" }),
    ).toBeVisible();
    const key = context.canvasElement.querySelector("code")?.textContent ?? "";
    await visit.types("Code", await totpCode(key.replace(/\s/g, "")));
    await visit.reaches("Gelato");
  }),
};

async function signIn(context: Context) {
  const visit = visitor(context);
  await visit.types("Email", ada.email);
  await visit.types("Password", ada.password);
  await visit.presses("Sign in");
}
