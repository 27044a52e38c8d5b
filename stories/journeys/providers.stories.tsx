import { expect } from "storybook/test";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { poolWithProviders, providers } from "../support/providers.ts";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const meta = {
  title: "Journeys/With a provider",
  component: Authenticator,
  parameters: { pool: poolWithProviders },
  args: { children: ({ user }) => <Home user={user} />, providers },
  decorators: [onStage()],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Ada leaves for Google, says there who she is, and is back in the app. The next time Google is marked. */
export const ThereAndBack: ThisStory = {
  name: "There and back",
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await step("She leaves for Google", async () => {
      await visit.presses("Continue with Google");
      await visit.pressesThere("Ada");
    });
    await step("She is back, and in", async () => {
      await visit.reaches("Gelato");
      await expect(loaded.pool.users.get(ada.email)?.status).toBe("EXTERNAL_PROVIDER");
      await expect(location.search).not.toMatch("code=");
    });
    await step("She signs out, at the pool's pages too", async () => {
      await visit.presses("Sign out");
      await visit.reaches("Sign in");
      await expect(loaded.pool.log.at(-1)?.operation).toBe("/logout");
      await visit.presses("Continue with Google Last used");
      await visit.pressesThere("Ada");
      await visit.reaches("Gelato");
    });
  }),
};

/** Bea types her address at work and is taken to her company, which knows her. */
export const WithACompany: ThisStory = {
  name: "With a company",
  args: { providers: [], companies: { "acme.example": { custom: "AcmeSaml" } } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "bea@acme.example");
    await visit.presses("Continue");
    await visit.pressesThere("bea@acme.example");
    await visit.reaches("Gelato");
  }),
};

/** Ada was going to make an account, and needs none. */
export const InPlaceOfASignUp: ThisStory = {
  name: "In place of a sign-up",
  args: { first: "signUp" },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.reaches("Create your account");
    await visit.presses("Continue with Google");
    await visit.pressesThere("Ada");
    await visit.reaches("Gelato");
  }),
};
