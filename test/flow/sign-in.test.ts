import { describe, expect, it } from "vitest";
import type { AuthClient } from "../../src/client/auth-client.ts";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { hint } from "../../src/flow/hint.ts";
import { signInFlow } from "../../src/flow/sign-in.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";

const flow = () => signInFlow({ client: loadClient, pool: readPool });
const password = "Correct-horse-9";
const wrong = "Wrong-horse-9";
const ada = { username: "ada@example.com", password };
const users = [{ email: "ada@example.com", password }] as const;
const unconfirmed = [{ email: "ada@example.com", password, status: "UNCONFIRMED" }] as const;

describe("Ada signs in", () => {
  it("with her email and password, in two requests", async () => {
    const pool = installPool({ users: [...users] });
    const inside = await stepAt("signedIn", flow().start({ ...ada, username: " ada@example.com " }));
    expect(inside.user).toMatchObject({
      email: "ada@example.com",
      id: pool.users.get("ada@example.com")?.sub,
    });
    expect(pool.log.map(({ operation }) => operation)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
  });

  it("in capital letters, in a pool that takes them for the same", async () => {
    installPool({ users: [...users] });
    await stepAt("signedIn", flow().start({ ...ada, username: "Ada@Example.com" }));
  });

  it.each(["ada", "ada@example.com", "+4917012345678"])(
    "as %s, where the pool knows her by all three",
    async (name) => {
      const known = { username: "ada", email: "ada@example.com", phone: "+4917012345678", password };
      installPool({ signInWith: ["username", "email", "phone"], users: [known] });
      expect((await stepAt("signedIn", flow().start({ username: name, password }))).user.username).toBe(
        "ada",
      );
    },
  );
});

describe("Ada is refused", () => {
  it.each([password, wrong])(
    "while she is in, whatever the password: nobody looks at it (%s)",
    async (typed) => {
      const pool = installPool({ users: [...users] });
      await stepAt("signedIn", flow().start(ada));
      const before = pool.log.length;
      const error = await refusalOf(flow().start({ ...ada, password: typed }));
      expect(error).toMatchObject({ code: "alreadySignedIn", name: "UserAlreadyAuthenticatedException" });
      expect(pool.log).toHaveLength(before);
    },
  );

  it("for a wrong password, and may try again", async () => {
    installPool({ users: [...users] });
    const signIn = flow();
    const error = await refusalOf(signIn.start({ ...ada, password: wrong }));
    expect(error).toMatchObject({ code: "wrongCredentials", name: "NotAuthorizedException" });
    expect(error).not.toHaveProperty("field");
    await stepAt("signedIn", signIn.start(ada));
  });

  it("for a while after five wrong passwords, even with the right one", async () => {
    let now = Date.now();
    installPool({ users: [...users], clock: () => now });
    const signIn = flow();
    for (let tries = 0; tries < 5; tries++) {
      expect((await refusalOf(signIn.start({ ...ada, password: wrong }))).code).toBe("wrongCredentials");
    }
    expect((await refusalOf(signIn.start(ada))).code).toBe("lockedOut");
    now += 1_001;
    await stepAt("signedIn", signIn.start(ada));
  });

  it.each([
    [true, "wrongCredentials"],
    [false, "userNotFound"],
  ])(
    "if there is no such account, where the pool's hiding of that is %s",
    async (preventUserExistenceErrors, code) => {
      installPool({ appClient: { preventUserExistenceErrors } });
      expect((await refusalOf(flow().start(ada))).code).toBe(code);
    },
  );

  it("if her account is switched off", async () => {
    installPool({ users: [{ ...users[0], enabled: false }] });
    expect((await refusalOf(flow().start(ada))).code).toBe("userDisabled");
  });

  it.each([
    ["", password, "invalidUsername", "username"],
    ["ada@example.com", "", "invalidPassword", "password"],
  ])("for leaving a field empty, with nothing sent", async (username, secret, code, field) => {
    const pool = installPool({ users: [...users] });
    expect(await refusalOf(flow().start({ username, password: secret }))).toMatchObject({ code, field });
    expect(pool.log).toEqual([]);
  });

  it("if the app client doesn't allow the flow, and the developer reads which to allow", async () => {
    installPool({ users: [...users], appClient: { flows: ["USER_PASSWORD_AUTH"] } });
    const error = await refusalOf(flow().start(ada));
    expect(error.code).toBe("notConfigured");
    expect(hint(error)).toContain("ALLOW_USER_SRP_AUTH");
  });
});

describe("Ada signs in before she has confirmed her account", () => {
  it("gets a new code, and is in after it without typing her password again", async () => {
    const pool = installPool({ users: [...unconfirmed] });
    const signIn = flow();
    const asked = await stepAt("confirmSignUp", signIn.start(ada));
    expect(asked).toMatchObject({ unexpected: true, username: "ada@example.com" });
    expect(asked.sentTo).toEqual({ medium: "email", destination: "ada@example.com", attribute: "email" });
    expect(pool.outbox).toHaveLength(1);

    await stepAt("signedIn", signIn.confirm(asked, pool.outbox.lastCode("ada@example.com")));
  });

  it("with a wrong password, which only shows after the code: it is asked for again, on its own", async () => {
    const pool = installPool({ users: [...unconfirmed] });
    const signIn = flow();
    const asked = await stepAt("confirmSignUp", signIn.start({ ...ada, password: wrong }));
    const code = pool.outbox.lastCode("ada@example.com");
    const step = await stepAt("password", signIn.confirm(asked, code));
    expect(step.username).toBe("ada@example.com");

    expect(await refusalOf(signIn.enterPassword(step, wrong))).toMatchObject({
      code: "wrongPassword",
      field: "password",
    });
    await stepAt("signedIn", signIn.enterPassword(step, password));
  });

  it("and has asked for too many codes: she is asked for the one she has", async () => {
    const pool = installPool({ users: [...unconfirmed], codes: { resendsPerHour: 1 } });
    await stepAt("confirmSignUp", flow().start(ada));
    const signIn = flow();
    const asked = await stepAt("confirmSignUp", signIn.start(ada));
    expect(asked).not.toHaveProperty("sentTo");
    expect(asked).not.toHaveProperty("sentAt");
    expect(asked.isUnsent).toBe(true);
    await stepAt("signedIn", signIn.confirm(asked, pool.outbox.lastCode("ada@example.com")));
  });

  it("in a pool that confirms by a link, and is asked to follow it rather than for a code", async () => {
    const pool = installPool({ users: [...unconfirmed] }, { signUpVerificationMethod: "link" });
    const signIn = flow();
    const asked = await stepAt("link", signIn.start(ada));
    expect(asked).toMatchObject({ unexpected: true, sentTo: { destination: "ada@example.com" } });
    pool.users.confirm("ada@example.com");
    await stepAt("signedIn", signIn.followLink(asked));
  });

  it("by a name that looks like an address but is not where the code went, and reads where it did go", async () => {
    const known = {
      username: "ada@work",
      email: "lovelace@example.com",
      password,
      status: "UNCONFIRMED",
    } as const;
    installPool({ signInWith: ["username"], attributes: { email: {} }, users: [known] });
    const asked = await stepAt("confirmSignUp", flow().start({ username: "ada@work", password }));
    expect(asked.sentTo?.destination).toBe("l***@e***");
  });
});

describe("A question that the kit has no form for", () => {
  type SignInStep = Awaited<ReturnType<AuthClient["signIn"]>>["nextStep"];

  const asking = (nextStep: SignInStep): AuthClient => ({
    ...silent,
    signIn: () => Promise.resolve({ isSignedIn: false, nextStep }),
  });

  it("is one that only a newer Amplify knows; it is named, not swallowed", async () => {
    const newer = { signInStep: "CONFIRM_SIGN_IN_WITH_TELEPATHY" } as unknown as SignInStep;
    const signIn = signInFlow({ client: () => Promise.resolve(asking(newer)), pool: readPool });
    expect(await stepAt("unsupported", signIn.start(ada))).toMatchObject(newer);
  });

  it("and a sign-in that leaves no tokens behind is an error, not a success", async () => {
    const client = { ...asking({ signInStep: "DONE" }), fetchAuthSession: () => Promise.resolve({}) };
    const signIn = signInFlow({ client: () => Promise.resolve(client), pool: readPool });
    const error = await refusalOf(signIn.start(ada));
    expect(error).toMatchObject({ code: "unknown", name: "NoTokensException" });
    expect(error.message).toContain("token storage blocked");
  });
});

/** A client that an app brought along, and that has not learnt anything yet. */
const notAsked = () => Promise.reject(new Error("This was not to be asked."));
const silent: AuthClient = {
  signUp: notAsked,
  confirmSignUp: notAsked,
  resendSignUpCode: notAsked,
  signIn: notAsked,
  confirmSignIn: notAsked,
  autoSignIn: notAsked,
  rememberDevice: notAsked,
  resetPassword: notAsked,
  confirmResetPassword: notAsked,
  signOut: notAsked,
  fetchAuthSession: notAsked,
  signOutEverywhere: notAsked,
  signInWithRedirect: notAsked,
};
