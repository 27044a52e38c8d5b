import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { Home } from "./home.tsx";
import { riddle } from "./riddle.ts";
import { ada, inEnglish, visitor } from "./visitor.ts";

const phone = "+447700900123";
const pool: UserPoolOptions = {
  attributes: { phone_number: {} },
  firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"],
  users: [{ ...ada, phone }],
};

const meta = {
  title: "Journeys/Passwordless",
  component: Authenticator,
  parameters: { pool },
  args: { children: ({ user }) => <Home user={user} /> },
  decorators: [onStage()],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;

/** The pool asks for a code first. Ada gives her name, and then the code from her mail. */
export const CodeByEmail: ThisStory = {
  name: "Code by email",
  decorators: [
    (Story) => (
      <AuthProvider pool={{ preferredFactor: "email" }}>
        <Story />
      </AuthProvider>
    ),
  ],
  parameters: { pool: { firstFactors: ["PASSWORD", "EMAIL_OTP"], users: [ada] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.presses("Continue");
    await visit.reaches("Check your email");
    await visit.types("Code", context.loaded.pool.outbox.lastCode(ada.email));
    await visit.reaches("Gelato");
  }),
};

/** Where there are several ways, Ada says which one is at hand. */
export const Choice: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.presses("Sign in without a password");
    await visit.reaches("How do you want to sign in?");
    await visit.presses("Code by text message");
    await visit.reaches("Check your phone");
    await visit.types("Code", context.loaded.pool.outbox.lastCode(phone));
    await visit.reaches("Gelato");
  }),
};

/** The mail does not come. Ada remembers her password after all. */
export const PasswordAfterAll: ThisStory = {
  name: "The password after all",
  parameters: { pool: { firstFactors: ["PASSWORD", "EMAIL_OTP"], users: [ada] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.presses("Sign in with a code by email");
    await visit.reaches("Check your email");
    await visit.presses("Sign in another way");
    await visit.presses("Password");
    await visit.reaches("Enter your password");
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await visit.reaches("Gelato");
  }),
};

/** Nothing but a question of the app's own: Ada is wrong once, told so, and then right. */
export const CustomChallenge: ThisStory = {
  name: "Custom challenge",
  decorators: [
    (Story) => (
      <AuthProvider pool={{ authFlowType: "CUSTOM_WITHOUT_SRP" }}>
        <Story />
      </AuthProvider>
    ),
  ],
  parameters: {
    pool: { ...riddle, users: [ada] },
  },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.presses("Continue");
    await visit.types("Your answer", "green");
    await visit.presses("Continue");
    await visit.isTold("Your answer", /That was not right/);
    await visit.types("Your answer", "blue");
    await visit.presses("Continue");
    await visit.reaches("Gelato");
  }),
};

/** An account without a password: one code confirms the address and lets Bea in. */
export const SignUp: ThisStory = {
  name: "Sign up",
  args: { asksPassword: false, first: "signUp" },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "bea@example.com");
    await visit.presses("Create account");
    await visit.reaches("Check your email");
    await visit.types("Code", context.loaded.pool.outbox.lastCode("bea@example.com"));
    await visit.reaches("Gelato");
  }),
};
