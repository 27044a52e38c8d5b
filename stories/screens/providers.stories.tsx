import { expect, fn } from "storybook/test";
import { lastProvider } from "../../src/flow/last-provider.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { ReturningCard } from "../../src/screens/returning-card.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { poolWithGoogle, poolWithProviders, providers } from "../support/providers.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/With providers",
  component: SignIn,
  tags: ["autodocs"],
  parameters: { pool: poolWithProviders },
  args: { onSignedIn: fn() },
} satisfies Meta<typeof SignIn>;
export default meta;

type ThisStory = Story<typeof meta>;

/** A button for each provider that Amplify's configuration names. */
export const FromTheConfiguration: ThisStory = { name: "From the configuration" };

/** Which ones, in which order, and your own words for a provider of your own. */
export const YourChoice: ThisStory = { name: "Your choice", args: { providers } };

export const OnSignUp: ThisStory = {
  name: "On sign-up",
  render: () => <SignUp providers={["Google", "Apple"]} />,
};

export const OnAuthenticator: ThisStory = {
  tags: ["!autodocs"],
  name: "On Authenticator",
  render: () => <Authenticator providers={["Google", "Apple"]} companies={companies} />,
};

/** What was used last on this browser is marked: so nobody makes a second account by mistake. */
export const LastUsed: ThisStory = {
  name: "Last used",
  args: { providers },
  parameters: { prepare: (pool) => lastProvider(pool).remember("Google") },
};

const companies = { "acme.example": { custom: "AcmeSaml" } } as const;

/** Whoever has an address of the company is not asked for a password: another press, and they sign in where they work. */
export const CompanyAddress: ThisStory = {
  name: "The address of a company",
  args: { providers: ["Google"], companies },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", "bea@acme.example");
    await visit.sees("Your company signs you in, so no password is needed here.");
    await expect(context.canvas.queryByLabelText("Password")).toBeNull();
  }),
};

/** Back from Google, and who comes is not known yet. Nobody is asked to sign in meanwhile. */
export const Returning: ThisStory = { tags: ["!autodocs"], render: () => <ReturningCard /> };

/** Ada goes to Google, presses this there, and reads that when she is back. */
const comesBackWithout = (button: string, sentence: string): ThisStory => ({
  tags: ["!autodocs"],
  parameters: { pool: poolWithGoogle },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Continue with Google");
    await visit.pressesThere(button);
    await visit.sees(sentence);
    await expect(location.search).not.toMatch("error");
  }),
});

export const Cancelled: ThisStory = comesBackWithout(
  "Cancel",
  "The sign-in was cancelled. Try again, or choose another way.",
);

export const DidNotWork: ThisStory = {
  ...comesBackWithout(
    "Let Google fail",
    "That sign-in did not work. Try again in a moment, or choose another way.",
  ),
  name: "Did not work",
};

/** A trigger of the pool said no. */
export const RefusedByTheApp: ThisStory = {
  ...comesBackWithout("Ada", "This was not accepted. Contact support if you think that is a mistake."),
  name: "Refused by the app",
  parameters: {
    pool: {
      ...poolWithGoogle,
      onPreSignUp: () => {
        throw new Error("Only for members of the club");
      },
    },
  },
};

/** The pool requires what the provider did not tell. */
export const NotShared: ThisStory = {
  ...comesBackWithout(
    "Ada",
    "That account did not share everything that is needed here, such as an email address. Allow it, or choose another way.",
  ),
  name: "Not everything shared",
  parameters: { pool: { ...poolWithGoogle, attributes: { phone_number: { required: true } } } },
};

let passed = 0;

/** The app was closed on the way back, and the code is too old when it is opened again. */
export const TookTooLong: ThisStory = {
  ...comesBackWithout("Ada", "The time for this step has run out. Sign in again."),
  name: "Took too long",
  parameters: {
    pool: { ...poolWithGoogle, clock: () => Date.now() + passed },
    prepare: (pool) =>
      pool.subscribe(() => {
        if (pool.log.at(-1)?.operation === "/oauth2/idpresponse") passed += 5 * 60_000;
      }),
  },
};

export const Offline: ThisStory = {
  ...comesBackWithout("Ada", "There is no connection to the server. Check your internet and try again."),
  parameters: {
    pool: poolWithGoogle,
    prepare: (pool) => pool.fail("/oauth2/token", { drop: true }),
  },
};

/** Another way in is there at once. */
export const AnotherWayAfterAll: ThisStory = {
  tags: ["!autodocs"],
  name: "Another way after all",
  parameters: { pool: { ...poolWithGoogle, users: [ada] } },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Continue with Google");
    await visit.pressesThere("Cancel");
    await visit.sees("The sign-in was cancelled. Try again, or choose another way.");
    await visit.types("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await visit.reaches("You are signed in.");
  }),
};
