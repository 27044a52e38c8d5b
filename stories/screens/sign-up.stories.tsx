import { expect, fn, waitFor } from "storybook/test";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { attributes, poolWithFlavour } from "../journeys/flavours.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/SignUp",
  component: SignUp,
  tags: ["autodocs"],
  args: { onSignedIn: fn(), country: "GB" },
} satisfies Meta<typeof SignUp>;
export default meta;

type ThisStory = Story<typeof meta>;
type Context = Parameters<NonNullable<ThisStory["play"]>>[0];

export const Default: ThisStory = {};

/** Beside the name and the password: a phone number, a custom attribute, and terms to agree to. */
export const Attributes: ThisStory = {
  parameters: { pool: poolWithFlavour },
  args: { attributes, terms: "/terms", lead: "It takes a minute.", signInHref: "/sign-in" },
};

/** The name that the account gets follows the pool. */
export const Phone: ThisStory = { tags: ["!autodocs"], parameters: { pool: { signInWith: ["phone"] } } };
export const Username: ThisStory = {
  tags: ["!autodocs"],
  parameters: { pool: { signInWith: ["username"] } },
  args: { attributes: ["email"] },
};
export const EmailOrPhone: ThisStory = {
  tags: ["!autodocs"],
  name: "Email or phone",
  parameters: { pool: { signInWith: ["email", "phone"] } },
};
export const AnyName: ThisStory = {
  tags: ["!autodocs"],
  name: "Username, with email and phone",
  parameters: { pool: { signInWith: ["username", "email", "phone"] } },
  args: { attributes: ["email", "phone_number"] },
};

/** Each way to ask for an attribute. */
export const EveryControl: ThisStory = {
  tags: ["!autodocs"],
  name: "Every control",
  args: {
    attributes: [
      { name: "name", required: true, hint: "As it should stand on the cup." },
      "phone_number",
      "birthdate",
      { name: "website" },
      { name: "address" },
      {
        name: "custom:flavour",
        label: "Favourite flavour",
        options: ["Vanilla", "Pistachio", "Cookie Dough"],
      },
      {
        name: "custom:vessel",
        label: "Cone or cup?",
        control: "radio",
        options: [
          { value: "cone", label: "A cone" },
          { value: "cup", label: "A cup" },
        ],
        required: true,
      },
      { name: "custom:scoops", label: "Scoops", control: "number", defaultValue: "2" },
      { name: "custom:news", label: "Tell me about new flavours", control: "checkbox" },
    ],
  },
};

/** The longest words there are: they wrap, and push nothing aside. */
export const LongLabels: ThisStory = {
  ...AnyName,
  name: "Long labels",
  globals: { locale: "de" },
  args: { ...AnyName.args, terms: "/terms", signInHref: "/sign-in", repeatPassword: true },
};

/** Sent with nothing in it. */
export const Empty: ThisStory = {
  tags: ["!autodocs"],
  parameters: { pool: poolWithFlavour },
  args: { attributes, terms: "/terms" },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Create account");
    await visit.isTold("Email", "Enter your email.");
    await visit.isTold("Phone number", "Enter your phone number.");
    await visit.isTold("Favourite flavour", "Choose one.");
    await visit.isTold("Password", "Enter your password.");
    await waitFor(() => expect(context.canvas.getByLabelText("Email")).toHaveFocus());
    await expect(context.loaded.pool.log).toEqual([]);
  }),
};

/** The points of the pool's policy tick off as they are met. */
export const PasswordPolicy: ThisStory = {
  tags: ["!autodocs"],
  name: "Password policy",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Password", "Horse9");
    await visit.presses("Show password");
    await expect(context.canvas.getByText("a number").closest("li")).toHaveAttribute("data-met");
    await expect(context.canvas.getByText("a symbol").closest("li")).not.toHaveAttribute("data-met");
  }),
};

/** Asking twice is for apps that want it: the password can be shown instead. */
export const RepeatPassword: ThisStory = {
  tags: ["!autodocs"],
  name: "Repeat password",
  args: { repeatPassword: true },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.types("Repeat password", "Correct-horse-8");
    await visit.presses("Create account");
    await visit.isTold("Repeat password", "The two passwords are not the same.");
  }),
};

export const Busy: ThisStory = {
  tags: ["!autodocs"],
  parameters: { pool: { latency: 600_000 } },
  play: inEnglish(async (context) => {
    await send(context);
    await visitor(context).sees("Creating your account…");
  }),
};

export const NameTaken: ThisStory = {
  tags: ["!autodocs"],
  name: "Name taken",
  parameters: { pool: { users: [ada] } },
  play: inEnglish(async (context) => {
    await send(context);
    const sentence = "There is already an account with this email. Sign in instead, or use another one.";
    await visitor(context).isTold("Email", sentence);
  }),
};

/** A pool that confirms by a link: Ada follows it on her phone, and the page that is still open here goes on by itself. */
export const Link: ThisStory = {
  tags: ["!autodocs"],
  name: "A link to follow",
  decorators: [
    (Story) => (
      <AuthProvider pool={{ verification: "link" }}>
        <Story />
      </AuthProvider>
    ),
  ],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.types("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.presses("Create account");
    await visit.sees(/goes on by itself once you have opened the link/);
  }),
};

export const LinkFollowed: ThisStory = {
  ...Link,
  name: "A link that was followed",
  play: inEnglish(async (context) => {
    await Link.play?.(context);
    context.loaded.pool.users.confirm(ada.email);
    window.dispatchEvent(new Event("focus"));
    // Three seconds after the page has begun to look; eight, where the window has the focus before it has.
    const inAMoment = { timeout: 15_000 };
    await context.canvas.findByText(`You are signed in as ${ada.email}.`, {}, inAMoment);
    await waitFor(() => expect(context.args.onSignedIn).toHaveBeenCalledOnce());
  }),
};

/** A trigger of the pool said no. */
export const RefusedByTheApp: ThisStory = {
  tags: ["!autodocs"],
  name: "Refused by the app",
  parameters: {
    pool: {
      onPreSignUp: () => {
        throw new Error("Only for members of the club");
      },
    },
  },
  play: inEnglish(async (context) => {
    await send(context);
    await visitor(context).sees("This was not accepted. Contact support if you think that is a mistake.");
  }),
};

/** The pool has no such attribute. A person can't mend that; the console tells the developer what to create where. */
export const MissingAttribute: ThisStory = {
  tags: ["!autodocs"],
  name: "An attribute the pool lacks",
  args: {
    attributes: [{ name: "custom:favorite_flavor", label: "Favourite flavour", options: ["Vanilla"] }],
  },
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.chooses(/^Favourite flavour/, "Vanilla");
    await send(context);
    await visit.isTold(/^Favourite flavour/, "This was not accepted. Check it and try again.");
  }),
};

/** Where the code went stands in full, as it was typed here. */
export const Code: ThisStory = {
  tags: ["!autodocs"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await send(context);
    await visit.reaches("Check your email");
    await visit.types("Code", "407");
  }),
};

async function send(context: Context): Promise<void> {
  const visit = visitor(context);
  await visit.types("Email", ada.email);
  await visit.types("Password", ada.password);
  await visit.presses("Create account");
}
