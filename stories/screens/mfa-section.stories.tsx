import { signIn } from "aws-amplify/auth";
import { expect } from "storybook/test";
import type { MfaMethod } from "../../src/client/pool-mfa.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { MfaSection } from "../../src/screens/mfa-section.tsx";
import { totpCode, type UserMfa, type UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";

const phone = "+447700900123";
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";
const methods: readonly MfaMethod[] = ["totp", "sms", "email"];

/** Ada is signed in, and has turned this on. */
const signedIn = (mfa: UserMfa) => async (pool: UserPool) => {
  await signIn({ username: ada.email, password: ada.password });
  pool.users.setMfa(ada.email, mfa);
};

const meta = {
  title: "Screens/MfaSection",
  component: MfaSection,
  tags: ["autodocs"],
  parameters: {
    docs: { story: { height: "520px" } },
    pool: {
      mfa: { methods },
      attributes: { phone_number: {} },
      users: [{ ...ada, phone }],
    },
    prepare: signedIn({}),
  },
  // Amplify's configuration has no word for codes by mail.
  decorators: [
    (Story) => (
      <AuthProvider pool={{ mfa: { methods } }}>
        <Story />
      </AuthProvider>
    ),
  ],
} satisfies Meta<typeof MfaSection>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Nothing is on yet. */
export const Off: ThisStory = {
  play: inEnglish(async (context) => {
    await visitor(context).sees("Turn on");
  }),
};

/** Codes by text message, turned on and off again. */
export const OnAndOff: ThisStory = {
  name: "On and off",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Turn on: Text message");
    await visit.sees("That second step is on. Your next sign-in asks for a code.");
    await expect(context.loaded.pool.users.get(ada.email)?.mfa.sms).toBe(true);
    await visit.presses("Turn off: Text message");
    await visit.sees("Your changes have been saved.");
    await expect(context.loaded.pool.users.get(ada.email)?.mfa).toEqual({});
  }),
};

/** Codes by text message and mail. One of the two is asked for. */
export const Several: ThisStory = {
  parameters: { prepare: signedIn({ sms: true, email: true, preferred: "sms" }) },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Ask for this one: Email message");
    await visit.sees("Your changes have been saved.");
  }),
};

/** The first code of the app proves that it has the key. A wrong one is refused by its field. */
export const SetUpAnApp: ThisStory = {
  name: "Set up an app",
  decorators: [onStage()],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Set up");
    await visit.reaches("Set up your authenticator app");
    const key = (context.canvasElement.querySelector("main code")?.textContent ?? "").replace(/\s/g, "");
    const code = await totpCode(key);
    await visit.types("Code", code === "000000" ? "111111" : "000000");
    await visit.isTold("Code", /This code is not right/);
    await visit.types("Code", code);
    await visit.sees("That second step is on. Your next sign-in asks for a code.");
    await expect(context.loaded.pool.users.get(ada.email)?.mfa.totp?.secret).toBe(key);
  }),
};

/** The key, its picture and the field for the code, and the way back. */
export const SettingUp: ThisStory = {
  name: "Setting up an app",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Set up");
    await visit.reaches("Set up your authenticator app");
  }),
};

/** There is no number that codes could go to, and nobody has proved the address. */
export const NothingToSendTo: ThisStory = {
  name: "Nothing to send codes to",
  parameters: { pool: { mfa: { methods }, users: [{ ...ada, emailVerified: false }] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees("Add a phone number to your account first.");
    await visit.sees("Confirm your email first.");
  }),
};

/** The last one stays on, and another app can take the place of this one. */
export const Required: ThisStory = {
  parameters: {
    pool: { mfa: { methods }, users: [ada] },
    prepare: signedIn({ totp: { secret } }),
  },
  decorators: [
    (Story) => (
      <AuthProvider pool={{ mfa: { methods: ["totp"], required: true } }}>
        <Story />
      </AuthProvider>
    ),
  ],
  play: inEnglish(async (context) => {
    await visitor(context).sees("Use another app");
    await expect(context.canvas.queryByText("Turn off")).toBeNull();
  }),
};

/** There is no connection. Nothing has changed, and the same button works later. */
export const Offline: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees("Authenticator app");
    context.loaded.pool.fail("SetUserMFAPreference", { drop: true, times: 3 });
    await visit.presses("Turn on: Text message");
    await visit.sees(/There is no connection/);
  }),
};
