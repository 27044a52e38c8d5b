import { expect } from "storybook/test";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { UserPool } from "../../src/testing/index.ts";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { seconds } from "./clock.ts";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

/** How far the pool of the lock-out is ahead of the page. */
let ahead = 0;

const meta = {
  title: "Journeys/Sign in",
  component: Authenticator,
  parameters: { pool: { users: [ada] } },
  args: { children: ({ user }) => <Home user={user} /> },
  decorators: [onStage()],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;
type Context = Parameters<NonNullable<ThisStory["play"]>>[0];

/** Two requests, and the password is in neither: the client proves that it knows it (SRP). */
export const NameAndPassword: ThisStory = {
  name: "Name and password",
  play: inEnglish(async (context) => {
    await signIn(context, ada.password);
    await visitor(context).reaches("Gelato");
    await expect(context.loaded.pool.log.map(({ operation }) => operation)).toEqual([
      "InitiateAuth",
      "RespondToAuthChallenge",
    ]);
  }),
};

/** Ada made an account last week and never typed the code. Signing in sends a new one; after it she is in, without her password again. */
export const Unconfirmed: ThisStory = {
  parameters: { pool: { users: [{ ...ada, status: "UNCONFIRMED" }] } },
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await signIn(context, ada.password);
    await step("A new code is on its way, and she is told why", async () => {
      await visit.reaches("Check your email");
      await visit.sees("This account is not confirmed yet.");
    });
    await step("The code lets her in", async () => {
      await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
      await visit.reaches("Gelato");
    });
  }),
};

/** The name stays, the sentence doesn't tell which of the two was wrong, and the next try is open. */
export const WrongPassword: ThisStory = {
  name: "Wrong password",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await signIn(context, "Wrong-horse-1");
    await visit.sees("The email or the password is not right. Check both and try again.");
    await visit.finds("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await visit.reaches("Gelato");
  }),
};

/** After too many wrong passwords Cognito locks the account for a while, longer each time. Then even the right one has to wait. */
export const LockedOut: ThisStory = {
  name: "Locked out",
  parameters: { pool: { users: [ada], clock: () => Date.now() + ahead }, prepare: guess },
  play: inEnglish(async (context) => {
    const { step } = context;
    const visit = visitor(context);
    await step("Somebody has been guessing; Ada's own slip is one too many", async () => {
      await signIn(context, "Wrong-horse-1");
      await visit.sees("The email or the password is not right. Check both and try again.");
    });
    await step("Now the right password is refused, too", async () => {
      await visit.types("Password", ada.password);
      await visit.presses("Sign in");
      await visit.sees("Too many wrong passwords. Wait a few minutes, then try again.");
    });
    await step("She waits, and it lets her in", async () => {
      ahead += 60 * seconds;
      await visit.types("Password", ada.password);
      await visit.presses("Sign in");
      await visit.reaches("Gelato");
    });
  }),
};

/** The train is in a tunnel. Nothing that was typed is lost, and pressing again is enough. */
export const Offline: ThisStory = {
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    // The client asks three times before it gives up.
    loaded.pool.fail("InitiateAuth", { drop: true, times: 3 });
    await step("In the tunnel", async () => {
      await signIn(context, ada.password);
      await visit.sees("There is no connection to the server. Check your internet and try again.");
      await visit.finds("Email", ada.email);
      await visit.finds("Password", ada.password);
    });
    await step("Out of it", async () => {
      await visit.presses("Sign in");
      await visit.reaches("Gelato");
    });
  }),
};

async function signIn(context: Context, password: string): Promise<void> {
  const visit = visitor(context);
  await visit.types("Email", ada.email);
  await visit.types("Password", password);
  await visit.presses("Sign in");
}

/** Nine wrong passwords, each after the lock of the one before: the tenth locks for 32 seconds. */
async function guess(pool: UserPool): Promise<void> {
  ahead = 0;
  for (let wrong = 1; wrong <= 9; wrong++) {
    await pool.fetch(pool.endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSCognitoIdentityProviderService.InitiateAuth",
      },
      body: JSON.stringify({
        AuthFlow: "USER_PASSWORD_AUTH",
        ClientId: pool.clientId,
        AuthParameters: { USERNAME: ada.email, PASSWORD: `Guess-number-${wrong}` },
      }),
    });
    ahead += 20 * seconds;
  }
}
