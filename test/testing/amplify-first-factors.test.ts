import * as auth from "aws-amplify/auth";
import { describe, expect, it, vi } from "vitest";
import { installPool } from "../support/amplify.ts";

// The client's arithmetic takes a tenth of a second for each sign-in, and several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const password = "Correct-horse-9";
const ada = "ada@example.com";
const users = [{ email: ada, phone: "+491701234444", password }];
const firstFactors = ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] as const;

const signIn = async (preferredChallenge?: "EMAIL_OTP" | "SMS_OTP") =>
  (
    await auth.signIn({
      username: ada,
      options: { authFlowType: "USER_AUTH", ...(preferredChallenge && { preferredChallenge }) },
    })
  ).nextStep;

const confirm = async (challengeResponse: string) =>
  (await auth.confirmSignIn({ challengeResponse })).nextStep;

describe("the unmodified Amplify client", () => {
  it.each([
    ["EMAIL_OTP", "CONFIRM_SIGN_IN_WITH_EMAIL_CODE", "EMAIL", "a***@e***"],
    ["SMS_OTP", "CONFIRM_SIGN_IN_WITH_SMS_CODE", "SMS", "+********4444"],
  ] as const)("signs in with %s alone, and mends a wrong code", async (factor, signInStep, medium, to) => {
    const pool = installPool({ firstFactors, users });
    expect(await signIn(factor)).toEqual({
      signInStep,
      codeDeliveryDetails: { deliveryMedium: medium, destination: to },
    });
    await expect(confirm("0")).rejects.toMatchObject({ name: "CodeMismatchException" });
    expect((await confirm(pool.outbox.lastCode(ada))).signInStep).toBe("DONE");
    expect((await auth.getCurrentUser()).userId).toBe(pool.users.get(ada)?.sub);
  });

  it("asks which way, and goes each", async () => {
    const pool = installPool({ firstFactors, users });
    expect(await signIn()).toEqual({
      signInStep: "CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION",
      availableChallenges: ["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP"],
    });
    expect((await confirm("EMAIL_OTP")).signInStep).toBe("CONFIRM_SIGN_IN_WITH_EMAIL_CODE");
    expect((await confirm(pool.outbox.lastCode(ada))).signInStep).toBe("DONE");
    await auth.signOut();
    await signIn();
    expect((await confirm("PASSWORD_SRP")).signInStep).toBe("CONFIRM_SIGN_IN_WITH_PASSWORD");
    expect((await confirm(password)).signInStep).toBe("DONE");
  });

  it("is told by the configuration which ways there are", async () => {
    const byMail = installPool({ firstFactors: ["PASSWORD", "EMAIL_OTP"], users });
    expect(byMail.config.Auth.Cognito.passwordless).toEqual({ emailOtpEnabled: true, smsOtpEnabled: false });
    await expect(signIn("SMS_OTP")).rejects.toMatchObject({ name: "InvalidPreferredChallenge" });
    expect(byMail.log).toEqual([]);
  });

  it("learns nothing of passwords alone, and so asks the pool", async () => {
    const pool = installPool({ users });
    expect(pool.config.Auth.Cognito).not.toHaveProperty("passwordless");
    expect((await signIn("SMS_OTP")).signInStep).toBe("CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION");
  });

  it("signs up without a password, and in with the confirmation", async () => {
    const pool = installPool({ firstFactors });
    const autoSignIn = { authFlowType: "USER_AUTH" } as const;
    await auth.signUp({ username: ada, options: { userAttributes: { name: "Ada" }, autoSignIn } });
    const confirmationCode = pool.outbox.lastCode(ada);
    const confirmed = await auth.confirmSignUp({ username: ada, confirmationCode });
    expect(confirmed.nextStep.signUpStep).toBe("COMPLETE_AUTO_SIGN_IN");
    expect(await auth.autoSignIn()).toMatchObject({ isSignedIn: true });
    expect(await auth.fetchUserAttributes()).toMatchObject({ name: "Ada", email_verified: "true" });
    await auth.signOut();
    expect(await signIn()).toMatchObject({ availableChallenges: ["EMAIL_OTP"] });
  });

  it("says that a password is missing where the pool asks for one", async () => {
    installPool();
    await expect(auth.signUp({ username: ada })).rejects.toMatchObject({ name: "EmptySignUpPassword" });
  });
});
