import { expect } from "storybook/test";
import { de } from "../../src/i18n/de.ts";
import { JoinPage } from "../recipes/triggers.tsx";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { newToken, triggers } from "./captcha.ts";
import { ada, inEnglish, visitor } from "./visitor.ts";

const meta = {
  title: "Journeys/Triggers",
  component: JoinPage,
  parameters: { pool: triggers, controls: { disable: true } },
  args: { newToken },
  decorators: [onStage()],
} satisfies Meta<typeof JoinPage>;
export default meta;

type ThisStory = Story<typeof meta>;

/** A captcha vouches for each sign-up, and the trigger lets only Acme in: its reason is told in the app's words, by the field. */
export const OnlyAcme: ThisStory = {
  name: "Only people of Acme",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.presses("Create account");
    await visit.isTold("Email", "Only people of Acme can join. Use your address at acme.example.");
    await visit.types("Email", "ada@acme.example");
    await visit.presses("Create account");
    await visit.reaches("Check your email");
    await expect(context.loaded.pool.outbox.messages.at(-1)?.subject).toBe("Your code for Gelato");
  }),
};

/** A script that the captcha does not know. */
export const NoPerson: ThisStory = {
  name: "Without the captcha",
  args: { newToken: async () => "made up" },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "ada@acme.example");
    await visit.types("Password", ada.password);
    await visit.presses("Create account");
    await visit.sees("We could not make sure that you are a person. Please send the form once more.");
  }),
};

/** The mail comes in the language of the page. */
export const MailsInGerman: ThisStory = {
  name: "Mails in the language of the page",
  args: { words: de },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("E-Mail-Adresse", "ada@acme.example");
    await visit.types("Passwort", ada.password);
    await visit.presses("Konto erstellen");
    await visit.reaches(de.confirmSignUp.headingEmail);
    await expect(context.loaded.pool.outbox.messages.at(-1)?.subject).toBe("Dein Code für Gelato");
  }),
};
