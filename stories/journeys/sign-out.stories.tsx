import { signIn } from "aws-amplify/auth";
import { expect } from "storybook/test";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SecondDevice } from "../support/second-device.tsx";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const phone = "Ada's phone";

const meta = {
  title: "Journeys/Sign out",
  component: Authenticator,
  parameters: {
    pool: { users: [ada] },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
  },
  args: { children: ({ user }) => <Home user={user} /> },
  decorators: [
    onStage((pool) => <SecondDevice pool={pool} username={ada.email} password={ada.password} name={phone} />),
  ],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;
type Context = Parameters<NonNullable<ThisStory["play"]>>[0];

/** Here, and nowhere else: the phone goes on. */
export const OnThisDevice: ThisStory = {
  name: "On this device",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Sign out");
    await visit.reaches("Sign in");
    await onThePhone(context, "Still signed in.");
  }),
};

/** Cognito revokes every token. The phone learns of it when it asks next. */
export const OnEveryDevice: ThisStory = {
  name: "On every device",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.reaches("Gelato");
    await onThePhone(context, "Still signed in.");
    await visit.presses("Sign out on every device");
    await visit.reaches("Sign in");
    await onThePhone(context, "Signed out: Access Token has been revoked");
  }),
};

/** Cognito says no. Nobody is told "signed out everywhere" then: Ada stays signed in, and may sign out here alone. */
export const EverywhereRefused: ThisStory = {
  name: "Refused on every device",
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    loaded.pool.fail("GlobalSignOut", { error: "TooManyRequestsException", status: 400 });
    await step("Cognito refuses, and Ada is told the truth", async () => {
      await visit.presses("Sign out on every device");
      await visit.sees("You could not be signed out on your other devices. You are still signed in.");
    });
    await step("She signs out here alone", async () => {
      await visit.presses("Sign out here only");
      await visit.reaches("Sign in");
    });
    await onThePhone(context, "Still signed in.");
  }),
};

/** Offline, the same: still signed in, and told so. Back online, another try is enough. */
export const EverywhereOffline: ThisStory = {
  name: "Offline on every device",
  play: inEnglish(async (context) => {
    const { loaded } = context;
    const visit = visitor(context);
    loaded.pool.fail("GlobalSignOut", { drop: true });
    await visit.presses("Sign out on every device");
    await visit.sees(
      "You seem to be offline, so your other devices could not be signed out. You are still signed in.",
    );
    await visit.presses("Try again");
    await visit.reaches("Sign in");
    await onThePhone(context, "Signed out: Access Token has been revoked");
  }),
};

async function onThePhone(context: Context, sentence: string): Promise<void> {
  const device = visitor(context).beside(phone);
  await device.findByText(/^(Signed in too|Still signed in)/);
  await context.userEvent.click(device.getByRole("button", { name: "Open the app" }));
  await expect(await device.findByText(sentence)).toBeVisible();
}
