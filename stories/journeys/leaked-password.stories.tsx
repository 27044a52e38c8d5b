import { expect } from "storybook/test";
import { JoinPage } from "../recipes/leaked-password.tsx";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { ada, inEnglish, visitor } from "./visitor.ts";

const asked: string[] = [];

const meta = {
  title: "Journeys/A stolen password",
  component: JoinPage,
  parameters: { controls: { disable: true } },
  // In the place of Have I Been Pwned: it knows one password, and answers as the service does.
  beforeEach: () => {
    const { fetch } = globalThis;
    asked.length = 0;
    globalThis.fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (!address.startsWith("https://api.pwnedpasswords.com/")) return fetch(input, init);
      asked.push(address);
      return new Response("003D68EB55068C33ACE09247EE4C639306B:0\r\n" + (await lineOf(ada.password)));
    };
    return () => void (globalThis.fetch = fetch);
  },
  decorators: [onStage()],
} satisfies Meta<typeof JoinPage>;
export default meta;

async function lineOf(password: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(password));
  const hash = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hash.slice(5).toUpperCase()}:42`;
}

type ThisStory = Story<typeof meta>;

/** Ada is told of it as she leaves the field, and nobody is told her password. */
export const Told: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "grace@example.com");
    await visit.types("Password", ada.password);
    await context.userEvent.tab();
    await visit.sees(/^This password has been stolen/);
    await expect(asked).toEqual([expect.stringMatching(/\/range\/[0-9A-F]{5}$/)]);
  }),
};

export const NotStolen: ThisStory = {
  name: "A password that nobody has stolen",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "grace@example.com");
    await visit.types("Password", "Battery-staple-7");
    await visit.presses("Create account");
    await visit.reaches("Check your email");
  }),
};
