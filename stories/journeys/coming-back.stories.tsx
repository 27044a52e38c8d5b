import { signIn } from "aws-amplify/auth";
import { useCallback, useEffect, useState } from "react";
import { expect } from "storybook/test";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { UserPool } from "../../src/testing/index.ts";
import { OrderPage, SignInPage } from "../recipes/coming-back.tsx";
import { handler } from "../recipes/mail-with-link.ts";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { openAt } from "./address.ts";
import { Browser } from "./browser.tsx";
import { Home } from "./home.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const meta = {
  title: "Journeys/Coming back",
  component: Authenticator,
  parameters: { pool: { users: [ada] } },
  args: { children: ({ user }) => <Home user={user} /> },
  decorators: [onStage((pool) => <Mail pool={pool} />)],
} satisfies Meta<typeof Authenticator>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Ada opens an order, has to sign in first, and gets to the order. */
export const WhereTheyWereGoing: ThisStory = {
  name: "Where they were going",
  render: () => <Shop path="/orders/7" />,
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.reaches("Sign in");
    await visit.sees("gelato.example/sign-in?return_to=%2Forders%2F7");
    await visit.types("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
    await visit.reaches("Your order is in the freezer");
    await visit.sees("gelato.example/orders/7");
  }),
};

/** Ada is signed in already. An old bookmark of the sign-in page takes her on and asks nothing. */
export const SignedInAlready: ThisStory = {
  name: "Signed in already",
  parameters: { prepare: async () => void (await signIn({ username: ada.email, password: ada.password })) },
  render: () => <Shop path="/sign-in?return_to=%2Forders%2F7" />,
  play: inEnglish(async (context) => {
    await visitor(context).reaches("Your order is in the freezer");
  }),
};

/**
 * Ada opens the link in her mail on another device: her name and the code are there, her password is not, so it is asked for
 * once. The address keeps neither.
 */
export const ALinkInTheMail: ThisStory = {
  name: "A link in the mail",
  parameters: {
    pool: { users: [{ ...ada, status: "UNCONFIRMED" }], onCustomMessage: handler },
    prepare: openMail,
  },
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await step("The code is there already", async () => {
      await visit.reaches("Confirm your account");
      await visit.finds("Code", loaded.pool.outbox.lastCode(ada.email));
      await expect(location.search).not.toMatch("confirm_");
    });
    await step("She confirms, and gives her password", async () => {
      await visit.presses("Confirm");
      await visit.reaches("One last step");
      await visit.types("Password", ada.password);
      await visit.presses("Sign in");
      await visit.reaches("Gelato");
    });
  }),
};

/**
 * A phone throws the page out of memory while Ada looks for her mail. The code step is still there; the password was never
 * kept, so it is asked for once.
 */
export const AReload: ThisStory = {
  name: "A reload",
  args: { first: "signUp" },
  parameters: { pool: { users: [] } },
  render: (args) => (
    <Browser path="/sign-up">
      <Authenticator {...args} />
    </Browser>
  ),
  play: inEnglish(async (context) => {
    const { step, loaded } = context;
    const visit = visitor(context);
    await step("Ada makes an account", async () => {
      await visit.types("Email", ada.email);
      await visit.types("Password", ada.password);
      await visit.presses("Create account");
      await visit.reaches("Check your email");
    });
    await step("The page loads anew and asks for the code still", async () => {
      await visit.presses("Reload");
      await visit.reaches("Check your email");
      await visit.types("Code", loaded.pool.outbox.lastCode(ada.email));
    });
    await step("Her password is asked for once more", async () => {
      await visit.reaches("One last step");
      await visit.types("Password", ada.password);
      await visit.presses("Sign in");
      await visit.reaches("Gelato");
    });
  }),
};

/** An app of two pages, with the smallest of routers. */
function Shop({ path: first }: { readonly path: string }) {
  const [path, setPath] = useState(first);
  // The frame has Storybook's own path; what the kit reads is the query.
  useEffect(() => openAt(path), [path]);
  const navigate = useCallback((next: string) => setPath(next), []);
  const Page = path.startsWith("/sign-in") ? SignInPage : OrderPage;
  return (
    <Browser path={path}>
      <Page path={path} navigate={navigate} />
    </Browser>
  );
}

/** The mail with the link, where there is one: the outbox shows no more than its subject. */
function Mail({ pool }: { readonly pool: UserPool }) {
  const body = pool.outbox.last(ada.email)?.body;
  if (!body?.includes("gelato.example")) return null;
  return (
    <section aria-labelledby="stage-mail">
      <h3 id="stage-mail">The mail</h3>
      <p>{body}</p>
    </section>
  );
}

async function openMail(pool: UserPool): Promise<() => void> {
  await pool.fetch(pool.endpoint, {
    method: "POST",
    headers: { "x-amz-target": "AWSCognitoIdentityProviderService.ResendConfirmationCode" },
    body: JSON.stringify({ ClientId: pool.clientId, Username: ada.email }),
  });
  const link = /gelato\.example(\S+)/.exec(pool.outbox.last(ada.email)?.body ?? "")?.[1] ?? "/";
  return openAt(link);
}
