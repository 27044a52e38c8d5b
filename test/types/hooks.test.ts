import { describe, expectTypeOf, it } from "vitest";
import type {
  AccountVerb,
  AuthError,
  AuthEvent,
  ConfirmSignUpStep,
  Delivery,
  Details,
  DevicesStep,
  FollowedLinkStep,
  PasskeysStep,
  Result,
  SignedOutStep,
  SignInStep,
  SignUpStep,
  User,
  UseDevices,
  UsePasskeys,
  UseSession,
  UseSignIn,
  UseSignOut,
  UseSignUp,
} from "../../src/index.ts";

// Nothing here runs: what is declared only has to have its type.
declare const signIn: UseSignIn;
declare const signUp: UseSignUp;
declare const session: UseSession;
declare const passkeys: UsePasskeys;
declare const devices: UseDevices;

const untold = (work: () => unknown) => expectTypeOf(work).toBeFunction();

describe("A step", () => {
  it("carries what its question knows, and nothing before it is known which one it is", () => {
    untold(() => {
      // @ts-expect-error Only some steps know a username.
      void signIn.step.username;
      if (signIn.step.name === "confirmSignUp") {
        expectTypeOf(signIn.step.username).toEqualTypeOf<string>();
        expectTypeOf(signIn.step.sentTo).toEqualTypeOf<Delivery | undefined>();
        expectTypeOf(signIn.step.code).toEqualTypeOf<string | undefined>();
      }
      if (signIn.step.name === "credentials")
        expectTypeOf(signIn.step.username).toEqualTypeOf<string | undefined>();
      if (signIn.step.name === "unsupported") expectTypeOf(signIn.step.signInStep).toEqualTypeOf<string>();
      if (signIn.step.name === "signedIn") expectTypeOf(signIn.step.user).toEqualTypeOf<User>();
    });
  });

  it("offers the verbs that answer it, and no others", () => {
    untold(() => {
      // @ts-expect-error Not every step takes an answer.
      void signIn.step.answer;
      // @ts-expect-error The first question is answered by `start`.
      if (signIn.step.name === "credentials") void signIn.step.answer;
      // @ts-expect-error There is no new password to have sent.
      if (signIn.step.name === "password") void signIn.step.resend;
      // @ts-expect-error Nothing is left to answer.
      if (signIn.step.name === "signedIn") void signIn.step.answer;
      // @ts-expect-error Nothing here can answer it.
      if (signIn.step.name === "unsupported") void signIn.step.answer;
      if (signIn.step.name === "confirmSignUp") {
        expectTypeOf(signIn.step.answer).toEqualTypeOf<(code: string) => Promise<Result<SignInStep>>>();
        expectTypeOf(signIn.step.resend).toEqualTypeOf<() => Promise<Result<ConfirmSignUpStep>>>();
        // @ts-expect-error A code is text: a number would lose its zeros.
        void signIn.step.answer(123456);
      }
      // @ts-expect-error A link is followed, not typed.
      if (signUp.step.name === "link") void signUp.step.answer("123456");
      // @ts-expect-error Where the password is not known any more, nothing can be looked at.
      if (signUp.step.name === "link") void signUp.step.check();
      expectTypeOf(signUp.step).toExtend<FollowedLinkStep>();
      expectTypeOf(signIn.step).toExtend<FollowedLinkStep>();
    });
  });

  it("of the account offers to change what has been read, and not before", () => {
    untold(() => {
      // @ts-expect-error It is not known yet which there are.
      void passkeys.step.remove;
      // @ts-expect-error It is not known yet which there are.
      void devices.step.forget;
      if (passkeys.step.name === "passkeys") {
        expectTypeOf(passkeys.step.remove).toEqualTypeOf<(id: string) => Promise<Result<PasskeysStep>>>();
      }
      if (devices.step.name === "devices") {
        expectTypeOf(devices.step.forget).toEqualTypeOf<(id: string) => Promise<Result<DevicesStep>>>();
      }
    });
  });

  it("has a name that a switch can go through to its end", () => {
    expectTypeOf<UseSignIn["step"]["name"]>().toEqualTypeOf<
      | "credentials"
      | "confirmSignUp"
      | "link"
      | "password"
      | "signedIn"
      | "unsupported"
      | "chooseMfa"
      | "chooseMfaSetup"
      | "code"
      | "confirmResetPassword"
      | "newPassword"
      | "passwordChanged"
      | "resetPassword"
      | "setUpEmail"
      | "setUpTotp"
      | "chooseFactor"
      | "custom"
    >();
    expectTypeOf<UseSignUp["step"]["name"]>().toEqualTypeOf<
      | "details"
      | "confirmSignUp"
      | "link"
      | "password"
      | "signedIn"
      | "unsupported"
      | "chooseMfa"
      | "chooseMfaSetup"
      | "code"
      | "confirmResetPassword"
      | "newPassword"
      | "passwordChanged"
      | "resetPassword"
      | "setUpEmail"
      | "setUpTotp"
      | "chooseFactor"
      | "custom"
    >();
    expectTypeOf<UseSignIn["step"]["name"]>().toEqualTypeOf<SignInStep["name"]>();
    expectTypeOf<UseSignUp["step"]["name"]>().toEqualTypeOf<SignUpStep["name"]>();
  });
});

describe("A result", () => {
  it("has a step or an error, and says which", () => {
    untold(async () => {
      const result = await signIn.start({ username: "ada", password: "" });
      // @ts-expect-error Whether it went on is not known yet.
      void result.step;
      if (result.ok) expectTypeOf(result.step).toEqualTypeOf<SignInStep>();
      else expectTypeOf(result.error).toEqualTypeOf<AuthError>();
    });
  });

  it("of a sign-out says how far it went", () => {
    expectTypeOf<UseSignOut["signOut"]>().returns.resolves.toEqualTypeOf<Result<SignedOutStep>>();
    expectTypeOf<SignedOutStep["everywhere"]>().toEqualTypeOf<boolean>();
  });
});

describe("What makes an account", () => {
  it("has standard attributes and the pool's own, by their names", () => {
    expectTypeOf({ email: "", "custom:favorite_flavor": "" }).toExtend<NonNullable<Details["attributes"]>>();
    untold(() => {
      // @ts-expect-error Cognito has no such attribute: its own begin with `custom:`.
      void signUp.start({ username: "", password: "", attributes: { favorite_flavor: "vanilla" } });
      // @ts-expect-error Attributes are text on the wire.
      void signUp.start({ username: "", password: "", attributes: { updated_at: 7 } });
      // @ts-expect-error An account has a name.
      void signUp.start({ password: "" });
    });
  });
});

describe("A session", () => {
  it("has a user only where somebody is signed in", () => {
    untold(() => {
      // @ts-expect-error Nobody may be signed in.
      void session.user;
      if (session.status === "signedIn") {
        expectTypeOf(session.user).toEqualTypeOf<User>();
        expectTypeOf(session.groups).toEqualTypeOf<readonly string[]>();
      }
      if (session.status === "signedOut") {
        expectTypeOf(session.reason).toEqualTypeOf<
          "signedOut" | "elsewhere" | "deleted" | "ended" | undefined
        >();
      }
      if (session.status === "loading") expectTypeOf(session.error).toEqualTypeOf<AuthError | undefined>();
    });
  });

  it("hands out a token, or says why not", () => {
    untold(async () => {
      const token = await session.getToken({ forceRefresh: true });
      if (token.ok) expectTypeOf(token.accessToken).toEqualTypeOf<string>();
      else expectTypeOf(token.error).toEqualTypeOf<AuthError>();
    });
  });
});

it("An event has a type that a switch can go through, and no place for a secret", () => {
  expectTypeOf<AuthEvent["type"]>().toEqualTypeOf<
    "stepShown" | "answered" | "refused" | "signedIn" | "signedOut"
  >();
  expectTypeOf<Extract<AuthEvent, { type: "refused" }>>().not.toHaveProperty("message");
  expectTypeOf<Extract<AuthEvent, { type: "answered" }>>().toEqualTypeOf<{
    readonly type: "answered";
    readonly journey: "signIn" | "signUp" | "resetPassword" | "afterSignIn" | "signOut" | AccountVerb;
    readonly step: string;
    readonly verb: string;
  }>();
});
