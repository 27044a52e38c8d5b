import { fetchAuthSession } from "aws-amplify/auth";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { lastProvider } from "../../src/flow/last-provider.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import type { AuthEvent } from "../../src/hooks/auth-event.ts";
import { useReauthentication } from "../../src/hooks/use-reauthentication.ts";
import { Account } from "../../src/screens/later-account.ts";
import { PasswordSection } from "../../src/screens/password-section.tsx";
import { ReauthenticationDialog } from "../../src/screens/reauthentication-dialog.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import type { Arrival } from "../../src/screens/use-arrival.ts";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { GoogleButton } from "../../stories/recipes/providers.tsx";
import { asked } from "../support/asked.ts";
import { atProvider, openApp } from "../support/page-loads.tsx";
import { field, visitor } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const google: UserPoolOptions = {
  identityProviders: [{ name: "Google", people: [{ email, attributes: { name: "Ada" } }] }],
};
const ada = visitor();

/** Something before which somebody signs in again, however short ago they have. */
function Careful() {
  const { protect, ...question } = useReauthentication({ maxAge: -1 });
  return (
    <>
      <button onClick={() => void protect(() => {})()}>Close the shop</button>
      <ReauthenticationDialog {...question} />
    </>
  );
}

/** Where the page is. */
const place = () => `${location.pathname}${location.search}`;

describe("With her Google account, Ada", () => {
  it("comes in, and to where she was going", async () => {
    const onSignedIn = vi.fn<(arrival: Arrival) => void>();
    const { pool } = openApp(() => <SignIn onSignedIn={onSignedIn} />, google, "/?return_to=%2Forders%2F7");
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("You are signed in as Ada.");
    expect(onSignedIn.mock.calls.map(([{ user, returnTo }]) => [user.email, returnTo])).toEqual([
      [email, "/orders/7"],
    ]);
    expect(place()).toBe("/?return_to=%2Forders%2F7");
    expect(asked(pool).filter((path) => path === "/oauth2/token")).toHaveLength(1);
    expect(pool.users.get(email)?.status).toBe("EXTERNAL_PROVIDER");
  });

  it("has no password to change in her account, nor one to be asked for", async () => {
    const { pool } = openApp(
      () => (
        <Authenticator>
          <Account />
          <PasswordSection aria-label="Alone" />
          <Careful />
        </Authenticator>
      ),
      google,
      "/",
    );
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("Delete account").sees(/Another service signs you in. Your password is kept there./);
    expect(page.getByRole("heading", { name: "Password", exact: true }).elements()).toHaveLength(1);
    await ada
      .doesNotSee("Change password")
      .presses("Close the shop")
      .sees(/no password here. Sign out, sign in again/);
    expect(asked(pool)).not.toContain("InitiateAuth");
  });

  it("is not asked to sign in while she comes back", async () => {
    const { pool } = openApp(() => <SignIn />, google, "/");
    pool.fail("/oauth2/token", { slow: 600 });
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await expect.element(page.getByRole("heading", { name: "Signing in…" })).toBeVisible();
    expect(page.getByLabelText("Password").query()).toBeNull();
    await ada.sees("You are signed in as Ada.");
  });

  it("comes back to a page that has nothing but a button", async () => {
    openApp(() => <GoogleButton />, google, "/");
    await ada.presses("Continue with Google");
    await atProvider("Cancel");
    await expect.element(page.getByRole("alert")).toHaveTextContent("The sign-in was cancelled.");
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
    await vi.waitFor(async () =>
      expect((await fetchAuthSession()).tokens?.idToken?.payload.email).toBe(email),
    );
    expect(place()).toBe("/");
  });

  it("makes an account where she was going to make one", async () => {
    openApp(() => <SignUp />, google, "/");
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("You are signed in as Ada.");
  });

  it("finds it marked the next time, until she comes in another way", async () => {
    const users = [{ email: "grace@example.com", password }];
    const { pool } = openApp(
      () => <Authenticator>{({ signOut }) => <SignOut signOut={signOut} />}</Authenticator>,
      { ...google, users },
      "/",
    );
    const googleButton = page.getByRole("button", { name: "Continue with Google" });
    await expect.element(googleButton).toHaveAccessibleName("Continue with Google");
    await googleButton.click();
    await atProvider("Ada");
    await ada.presses("Sign out");
    await expect.element(googleButton).toHaveAccessibleName("Continue with Google Last used");
    await ada.types("Email", "grace@example.com").types("Password", password).presses("Sign in");
    await ada.presses("Sign out");
    await expect.element(googleButton).toHaveAccessibleName("Continue with Google");
    expect(lastProvider({ clientId: pool.clientId }).recall()).toBeUndefined();
  });
});

describe("Ada, who does not come in,", () => {
  it.each([
    ["Cancel", {}, "The sign-in was cancelled. Try again, or choose another way."],
    ["Let Google fail", {}, "That sign-in did not work. Try again in a moment, or choose another way."],
    [
      "Ada",
      {
        onPreSignUp: () => {
          throw new Error("not invited");
        },
      },
      "This was not accepted. Contact support if you think that is a mistake.",
    ],
    [
      "Ada",
      { attributes: { phone_number: { required: true } } },
      "That account did not share everything that is needed here, such as an email address. Allow it, or choose another way.",
    ],
  ])("is told why, once: %s %o", async (button, options: UserPoolOptions, sentence) => {
    const { reload } = openApp(() => <SignIn />, { ...google, ...options }, "/?return_to=%2Forders%2F7");
    await ada.presses("Continue with Google");
    await atProvider(button);
    await expect.element(page.getByRole("alert")).toHaveTextContent(sentence);
    expect(place()).toBe("/?return_to=%2Forders%2F7");
    reload();
    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
    await ada.sees("Continue with Google");
  });

  it("is told that she took too long", async () => {
    let now = Date.now();
    const { pool } = openApp(() => <SignIn />, { ...google, clock: () => now }, "/");
    pool.subscribe(() => {
      // The code is five minutes old when the app comes to fetch the tokens.
      if (asked(pool).at(-1) === "/oauth2/idpresponse") now += 5 * 60_000;
    });
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("The time for this step has run out. Sign in again.");
  });

  it("is told that there is no connection", async () => {
    const { pool } = openApp(() => <SignIn />, google, "/");
    pool.fail("/oauth2/token", { drop: true });
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("There is no connection to the server. Check your internet and try again.");
  });

  it("signs in another way, and hears no more of it", async () => {
    openApp(() => <SignIn />, { ...google, users: [{ email, password }] }, "/");
    await ada.presses("Continue with Google");
    await atProvider("Cancel");
    await ada.sees("The sign-in was cancelled.").types("Email", email).types("Password", "Wrong-horse-9");
    await ada.presses("Sign in").isToldOnTop("The email or the password is not right.");
    await ada.types("Password", password).presses("Sign in").sees("You are signed in");
  });

  it("may change her mind with Back, and finds the page as it was", async () => {
    openApp(() => <SignIn />, google, "/");
    await ada.types("Email", email).presses("Continue with Google");
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await ada.finds("Email", email);
    expect(page.getByRole("alert").query()).toBeNull();
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("You are signed in as Ada.");
  });

  it("is told by nobody else's address what happened", async () => {
    const evil =
      "error=access_denied&error_description=Call+0800+1234&state=x-66726f6d3d68747470733a2f2f6576696c2e6578616d706c652f";
    openApp(() => <SignIn />, google, `/?${evil}`);
    await ada.sees("That sign-in did not work.");
    expect(place()).toBe("/");
    await ada.doesNotSee("Call 0800 1234");
  });
});

describe("The address of a company", () => {
  const options: UserPoolOptions = {
    identityProviders: [
      { name: "AcmeSaml", type: "SAML" },
      { name: "GlobexOidc", identifiers: ["globex.example"] },
    ],
    users: [{ email, password }],
  };
  const companies = {
    "acme.example": { custom: "AcmeSaml" },
    "globex.example": { idpIdentifier: "globex.example" },
  } as const;
  const app = () => <SignIn companies={companies} providers={[]} />;

  it("leads to its provider, and asks for no password", async () => {
    openApp(app, options, "/");
    await ada.types("Email", "Ada@Acme.Example");
    await expect.element(field("Password")).not.toBeInTheDocument();
    await ada.sees("Your company signs you in, so no password is needed here.").presses("Continue");
    await expect.element(page.getByRole("dialog", { name: "Sign in with AcmeSaml" })).toBeVisible();
  });

  it("is filled in at a provider that takes a hint", async () => {
    const { pool } = openApp(app, options, "/");
    await ada.types("Email", "ada@globex.example").hits("{Enter}");
    const typed = page.getByRole("dialog").getByLabelText("Email of somebody else");
    await expect.element(typed).toHaveValue("ada@globex.example");
    await atProvider("Continue");
    await ada.sees("You are signed in as ada@globex.example.");
    expect(pool.users.get("ada@globex.example")?.username).toBe("globexoidc_ada@globex.example");
  });

  it("gives way to the password once it is another address", async () => {
    openApp(app, options, "/");
    await ada.types("Email", "ada@acme.example");
    await expect.element(field("Password")).not.toBeInTheDocument();
    await ada.types("Email", email).types("Password", password).presses("Sign in");
    await ada.sees("You are signed in as ada@example.com.");
  });
});

describe("The buttons", () => {
  it("are those of the configuration, or those that the app wants, in its order and words", async () => {
    const many = { identityProviders: [{ name: "Google" }, { name: "SignInWithApple" }, { name: "Acme" }] };
    openApp(() => <SignIn />, many, "/");
    await ada.sees("Continue with Google");
    expect(names()).toEqual(["Continue with Google", "Continue with Apple", "Continue with Acme"]);
  });

  it("may be ordered, labelled and left out", async () => {
    const many = { identityProviders: [{ name: "Google" }, { name: "SignInWithApple" }, { name: "Acme" }] };
    const providers = [{ custom: "Acme", label: "Sign in with your Acme account" }, "Google"] as const;
    openApp(() => <SignIn providers={providers} />, many, "/");
    await ada.sees("Continue with Google");
    expect(names()).toEqual(["Sign in with your Acme account", "Continue with Google"]);
  });

  it("are not there in a pool without providers, nor is what they need", async () => {
    openApp(() => <SignIn />, {}, "/");
    await ada.sees("Email");
    await expect.element(page.getByRole("group")).not.toBeInTheDocument();
  });

  const names = () =>
    page
      .getByRole("group", { name: "Other ways to sign in" })
      .getByRole("button")
      .elements()
      .map((button) => button.textContent);
});

describe("An app that listens", () => {
  it("is told of who comes in and of who does not", async () => {
    const events: AuthEvent[] = [];
    const app = () => (
      <AuthProvider onEvent={(event) => events.push(event)}>
        <SignIn />
      </AuthProvider>
    );
    const { pool } = openApp(app, google, "/");
    await ada.presses("Continue with Google");
    await atProvider("Cancel");
    await ada.sees("The sign-in was cancelled.").presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("You are signed in as Ada.");
    expect(events.filter(({ type }) => type !== "stepShown")).toEqual([
      {
        type: "refused",
        journey: "signIn",
        step: "returning",
        verb: "start",
        code: "cancelled",
        name: "OAuthSignInException",
      },
      { type: "signedIn", userId: pool.users.get(email)?.sub },
    ]);
  });
});

function SignOut({ signOut }: { readonly signOut: () => unknown }) {
  return <button onClick={() => void signOut()}>Sign out</button>;
}
