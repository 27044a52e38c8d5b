import { useId, type ComponentType } from "react";
import { Button } from "../../src/fields/submit-button.tsx";
import type { CustomFormProps } from "../../src/forms/custom-form.tsx";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { SeedUser, UserPoolOptions } from "../../src/testing/index.ts";
import { riddle } from "../journeys/riddle.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import type { Meta, Story } from "../support/story.ts";

const phone = "+447700900123";
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";

const meta = {
  title: "Screens/Questions",
  component: Authenticator,
  args: { children: <h1>Gelato</h1> },
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;
type Context = Parameters<NonNullable<ThisStory["play"]>>[0];
type More = Partial<Omit<UserPoolOptions, "users">>;

/** Signs Ada in to a pool that asks her one thing more, and stops before it. */
const asked = (heading: string, user: Partial<SeedUser>, more: More = {}): ThisStory => ({
  parameters: { pool: { attributes: { phone_number: {} }, users: [{ ...ada, phone, ...user }], ...more } },
  play: inEnglish(async (context) => {
    await signIn(context);
    await visitor(context).reaches(heading);
  }),
});

const optional: More = { mfa: { methods: ["sms", "email", "totp"] } };
export const CodeByTextMessage = asked("Check your phone", { mfa: { sms: true } }, optional);

export const CodeByEmail = asked("Check your email", { mfa: { email: true } }, optional);

export const CodeOfAnApp = asked("Open your authenticator app", { mfa: { totp: { secret } } }, optional);

/** A pool that leaves it to people which browsers it remembers. */
export const RememberThisBrowser: ThisStory = {
  ...asked("Check your email", { mfa: { email: true } }, { ...optional, devices: { remember: "ask" } }),
  args: { offersToRemember: true },
};

export const ChooseMfa = asked(
  "How do you want to confirm it's you?",
  { mfa: { sms: true, email: true, totp: { secret } } },
  optional,
);

/** Ada's account has no address yet that a code could go to. */
const withoutContacts = (heading: string, methods: readonly ("email" | "totp")[]): ThisStory => ({
  parameters: {
    pool: {
      signInWith: ["username"],
      mfa: { required: true, methods },
      users: [{ username: "ada", password: ada.password }],
    },
  },
  play: inEnglish(async (context) => {
    await signIn(context, "Username", "ada");
    await visitor(context).reaches(heading);
  }),
});

export const ChooseWhatToSetUp = withoutContacts("Make your account safer", ["email", "totp"]);

export const SetUpAnEmail = withoutContacts("Add an email address", ["email"]);

export const SetUpAnApp = asked(
  "Set up your authenticator app",
  {},
  {
    mfa: { required: true, methods: ["totp"] },
  },
);

const openFor = (sessionMinutes: number) => (Story: ComponentType) => (
  <AuthProvider pool={{ sessionMinutes }}>
    <Story />
  </AuthProvider>
);

/** Cognito holds a question open for three minutes, or as long as the app client says. Near the end, it says so. */
export const EndsSoon: ThisStory = { ...CodeByTextMessage, decorators: [openFor(0.7)] };

/** Of an app's code, there is no other to be sent. */
export const EndsSoonForGood: ThisStory = { ...CodeOfAnApp, decorators: [openFor(0.7)] };

/** Too late: what is left is to start over, with the name kept. */
export const Ended: ThisStory = {
  ...CodeByTextMessage,
  decorators: [openFor(0)],
  play: inEnglish(async (context) => {
    await signIn(context);
    await visitor(context).reaches("This step has ended");
    await visitor(context).presses("Start over");
    await visitor(context).finds("Email", ada.email);
    await visitor(context).types("Password", ada.password);
    await visitor(context).presses("Sign in");
    await visitor(context).reaches("This step has ended");
  }),
};

const passwordless: UserPoolOptions = {
  attributes: { phone_number: {} },
  firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"],
  users: [{ ...ada, phone }],
};

const beginsWithName = (Story: ComponentType) => (
  <AuthProvider pool={{ authFlowType: "CUSTOM_WITHOUT_SRP" }}>
    <Story />
  </AuthProvider>
);

/** The name is there, and no password is wanted. */
export const ChooseFactor: ThisStory = {
  parameters: { pool: passwordless },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.presses("Sign in without a password");
    await visit.reaches("How do you want to sign in?");
  }),
};

/** A code in the place of the password is longer, and can be left for another way. */
export const CodeInPlaceOfAPassword: ThisStory = {
  parameters: { pool: passwordless },
  play: inEnglish(async (context) => {
    await ChooseFactor.play?.(context);
    await visitor(context).presses("Code by email");
    await visitor(context).reaches("Check your email");
  }),
};

export const ChosenPassword: ThisStory = {
  parameters: { pool: passwordless },
  play: inEnglish(async (context) => {
    await ChooseFactor.play?.(context);
    await visitor(context).presses("Password");
    await visitor(context).reaches("Enter your password");
  }),
};

/** What the app's own Lambda triggers ask, in general words. */
export const CustomChallenge: ThisStory = {
  parameters: { pool: { ...riddle, users: [ada] } },
  decorators: [beginsWithName],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.presses("Continue");
    await visit.reaches("One more question");
  }),
};

/** Answered wrongly, and asked again. */
export const CustomChallengeAgain: ThisStory = {
  ...CustomChallenge,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await CustomChallenge.play?.(context);
    await visit.types("Your answer", "green");
    await visit.presses("Continue");
    await visit.isTold("Your answer", /That was not right/);
  }),
};

/** The same question with a form of the app's own, which knows what its triggers ask. */
export const OwnCustomForm: ThisStory = { ...CustomChallenge, args: { customForm: Sky } };

function Sky({ parameters, isPending, onSubmit }: CustomFormProps) {
  const id = useId();
  return (
    <>
      <p className="ck-lead" id={id} dir="auto">
        {parameters["question"]}
      </p>
      <div role="group" className="ck-choices" aria-labelledby={id}>
        {["blue", "green"].map((colour) => (
          <Button key={colour} isPending={Boolean(isPending)} onClick={() => onSubmit(colour)}>
            {colour}
          </Button>
        ))}
      </div>
    </>
  );
}

export const NewPassword = asked(
  "Choose a new password",
  { status: "FORCE_CHANGE_PASSWORD" },
  { attributes: { name: { required: true }, phone_number: {} } },
);

export const ResetRequired = asked("Reset your password", { status: "RESET_REQUIRED" });

export const ResetPassword: ThisStory = {
  parameters: { pool: { users: [ada] } },
  play: inEnglish(async (context) => {
    await visitor(context).presses("Forgot your password?");
    await visitor(context).reaches("Reset your password");
  }),
};

export const ConfirmResetPassword: ThisStory = {
  parameters: { pool: { users: [ada] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Forgot your password?");
    await visit.types("Email", ada.email);
    await visit.presses("Send a code");
    await visit.reaches("Choose a new password");
  }),
};

/** The password is another one, but signing in with it did not work. */
export const PasswordChanged: ThisStory = {
  parameters: { pool: { users: [ada] } },
  play: inEnglish(async (context) => {
    const { pool } = context.loaded;
    const visit = visitor(context);
    await visit.presses("Forgot your password?");
    await visit.types("Email", ada.email);
    await visit.presses("Send a code");
    await visit.finds("Code", "");
    await visit.types("Code", pool.outbox.lastCode(ada.email));
    await visit.types("New password", "Other-horse-10");
    pool.fail("InitiateAuth", { error: "InternalErrorException", status: 500, times: 3 });
    await visit.presses("Save password");
    await visit.sees("Your password has been changed. Sign in with it now.");
  }),
};

export const VerifyContact = asked("Confirm how we can reach you", {
  phoneVerified: false,
  emailVerified: false,
});

export const ContactCode: ThisStory = {
  ...VerifyContact,
  play: inEnglish(async (context) => {
    await signIn(context);
    await visitor(context).presses(`Send a code to ${phone}`);
    await visitor(context).reaches("Check your phone");
  }),
};

export const AddPasskey: ThisStory = {
  parameters: {
    pool: { firstFactors: ["PASSWORD", "WEB_AUTHN"], users: [ada] },
    prepare: plugInAuthenticator,
  },
  play: inEnglish(async (context) => {
    await signIn(context);
    await visitor(context).reaches("Sign in faster next time");
  }),
};

async function signIn(context: Context, label = "Email", name: string = ada.email) {
  const visit = visitor(context);
  await visit.types(label, name);
  await visit.types("Password", ada.password);
  await visit.presses("Sign in");
}
