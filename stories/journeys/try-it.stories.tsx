import { expect } from "storybook/test";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { attributes, poolWithFlavour } from "./flavours.ts";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const meta = {
  title: "Journeys/Try it",
  component: Authenticator,
  parameters: { pool: { ...poolWithFlavour, users: [ada] }, keepsPool: true },
  args: { attributes, terms: "/terms", country: "GB", children: ({ user }) => <Home user={user} /> },
  decorators: [onStage(() => <Accounts />)],
} satisfies Meta<typeof Authenticator>;
export default meta;

/** Nobody walks this one for you: make an account, find its code in the outbox, sign in, sign out. It survives a reload. */
export const ByHand: Story<typeof meta> = {
  name: "By hand",
  play: inEnglish(async (context) => {
    await visitor(context).reaches("Sign in");
    await expect(context.loaded.pool.log).toEqual([]);
  }),
};

function Accounts() {
  return (
    <section aria-labelledby="stage-accounts">
      <h3 id="stage-accounts">Accounts</h3>
      <p>
        Make one of your own, or sign in as <span className="stage-code">{ada.email}</span> with the password{" "}
        <span className="stage-code">{ada.password}</span>
      </p>
    </section>
  );
}
