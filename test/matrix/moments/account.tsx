import { associateWebAuthnCredential } from "aws-amplify/auth";
import { vi } from "vitest";
import { ContactSection } from "../../../src/screens/contact-section.tsx";
import { DeleteAccountSection } from "../../../src/screens/delete-account-section.tsx";
import { DevicesSection } from "../../../src/screens/devices-section.tsx";
import { MfaSection } from "../../../src/screens/mfa-section.tsx";
import { PasskeysSection } from "../../../src/screens/passkeys-section.tsx";
import { PasswordSection } from "../../../src/screens/password-section.tsx";
import { ProfileSection } from "../../../src/screens/profile-section.tsx";
import { totpCode } from "../../../src/testing/index.ts";
import type { Hand, Task } from "../account-cell.tsx";
import { email, password, withAda } from "../moment.ts";

const next = "ada@lovelace.example";
const nextPassword = "Battery-staple-7";
const saved = "Your changes have been saved.";
const keepsOld = withAda({ verifyBeforeUpdate: ["email"] });
const named = withAda(
  { attributes: { name: {}, nickname: {} } },
  { attributes: { name: "Ada", nickname: "A" } },
);
const passkeys = withAda({ firstFactors: ["PASSWORD", "WEB_AUTHN"] });
const factors = withAda({ mfa: { methods: ["totp", "sms"] } });
const passwords = { "Current password": password, "New password": nextPassword };

/** The key on the page, as somebody types it into their app. */
const secret = () => document.querySelector("code")?.textContent?.replaceAll(" ", "") ?? "";

/** What the authenticator app shows now. */
export const appCode = () => totpCode(secret());
/** What it shows next: a code is good once. */
export const nextAppCode = () => totpCode(secret(), () => Date.now() + 30_000);

const changesPassword = ({ ada }: Hand) =>
  ada
    .presses("Change password")
    .types("Current password", password)
    .types("New password", nextPassword)
    .presses("Change password")
    .sees("Your password has been changed.");
const othersOut = "Your other devices are signed out, and this one is signed in again.";
/** Where this device could not be signed in again by itself, they are asked for the new password. */
const entersPassword = ({ ada }: Hand) => ada.types("Password", nextPassword).presses(/^Sign in$/);

/** What is sent for somebody who keeps their account in order. */
export const account: readonly Task[] = [
  {
    name: "GetUser, the account",
    operation: "GetUser",
    section: <ContactSection attribute="email" />,
    done: "Confirmed",
  },
  {
    name: "GetUser, the second factors",
    operation: "GetUser",
    section: <MfaSection />,
    pool: factors,
    // Two answers have this name: what is on, and what they have.
    mayFollow: 3,
    done: "Authenticator app",
  },
  {
    name: "UpdateUserAttributes, the profile",
    operation: "UpdateUserAttributes",
    section: <ProfileSection />,
    pool: named,
    comes: ({ ada }) => ada.presses("Change profile").types("Full name (optional)", "Ada Lovelace"),
    answers: async ({ ada }) => {
      await ada.presses("Save");
      return { "Full name (optional)": "Ada Lovelace" };
    },
    done: saved,
  },
  {
    name: "GetTokensFromRefreshToken, the profile",
    operation: "GetTokensFromRefreshToken",
    section: <ProfileSection />,
    pool: named,
    comes: ({ ada }) => ada.presses("Change profile").types("Full name (optional)", "Ada Lovelace"),
    answers: ({ ada }) => ada.presses("Save"),
    done: saved,
  },
  {
    name: "DeleteUserAttributes, the profile",
    operation: "DeleteUserAttributes",
    section: <ProfileSection />,
    pool: named,
    comes: ({ ada }) => ada.presses("Change profile").types("Nickname (optional)", ""),
    answers: ({ ada }) => ada.presses("Save"),
    done: saved,
  },
  {
    name: "UpdateUserAttributes, the email",
    operation: "UpdateUserAttributes",
    section: <ContactSection attribute="email" />,
    pool: keepsOld,
    comes: ({ ada }) => ada.presses("Change email").types("New email", next),
    answers: async ({ ada }) => {
      await ada.presses("Save");
      return { "New email": next };
    },
    done: `We sent a code to ${next}.`,
  },
  {
    name: "VerifyUserAttribute, the email",
    operation: "VerifyUserAttribute",
    section: <ContactSection attribute="email" />,
    pool: keepsOld,
    comes: ({ ada }) => ada.presses("Change email").types("New email", next).presses("Save").isAt("Code"),
    answers: ({ ada, pool }) => ada.types("Code", pool.outbox.lastCode(next)),
    again: ({ ada }) => ada.presses(/^Continue$/),
    done: saved,
  },
  {
    name: "GetUser, once the email is proved",
    operation: "GetUser",
    section: <ContactSection attribute="email" />,
    pool: keepsOld,
    comes: ({ ada }) => ada.presses("Change email").types("New email", next).presses("Save").isAt("Code"),
    answers: ({ ada, pool }) => ada.types("Code", pool.outbox.lastCode(next)),
    again: ({ ada }) => ada.presses(/^Continue$/),
    done: saved,
  },
  {
    name: "GetUserAttributeVerificationCode",
    operation: "GetUserAttributeVerificationCode",
    section: <ContactSection attribute="email" />,
    pool: withAda({}, { emailVerified: false }),
    answers: ({ ada }) => ada.presses("Confirm email"),
    done: `We sent a code to ${email}.`,
  },
  {
    name: "GetUserAttributeVerificationCode, another code",
    operation: "GetUserAttributeVerificationCode",
    section: <ContactSection attribute="email" />,
    pool: withAda({}, { emailVerified: false }),
    prepares: async () => void vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] }),
    comes: async ({ ada }) => {
      await ada.presses("Confirm email").isAt("Code");
      await vi.advanceTimersByTimeAsync(31_000);
    },
    answers: ({ ada }) => ada.presses("Send a new code"),
    done: `We sent a new code to ${email}.`,
  },
  {
    name: "ChangePassword",
    operation: "ChangePassword",
    section: <PasswordSection />,
    comes: ({ ada }) =>
      ada.presses("Change password").types("Current password", password).types("New password", nextPassword),
    answers: async ({ ada }) => {
      await ada.presses("Change password");
      return passwords;
    },
    // Whether the new one counts already.
    mayFollow: 1,
    done: "Your password has been changed.",
  },
  {
    name: "GlobalSignOut, after the password",
    operation: "GlobalSignOut",
    section: <PasswordSection />,
    comes: changesPassword,
    answers: ({ ada }) => ada.presses("Sign out my other devices"),
    isSentOnce: true,
    done: othersOut,
  },
  ...(["InitiateAuth", "RespondToAuthChallenge"] as const).map((operation): Task => ({
    name: `${operation}, after the password`,
    operation,
    section: <PasswordSection />,
    comes: changesPassword,
    answers: ({ ada }) => ada.presses("Sign out my other devices"),
    again: entersPassword,
    done: othersOut,
  })),
  {
    name: "AssociateSoftwareToken",
    operation: "AssociateSoftwareToken",
    section: <MfaSection />,
    pool: factors,
    answers: ({ ada }) => ada.presses("Set up"),
    done: "Set up your authenticator app",
  },
  {
    name: "VerifySoftwareToken",
    operation: "VerifySoftwareToken",
    section: <MfaSection />,
    pool: factors,
    comes: ({ ada }) => ada.presses("Set up").isAt("Code"),
    answers: async ({ ada }) => ada.types("Code", await appCode()),
    again: async ({ ada }) => ada.types("Code", await nextAppCode()),
    done: /Sign-in asks for this one|asks for a code/,
  },
  {
    name: "SetUserMFAPreference, the app",
    operation: "SetUserMFAPreference",
    section: <MfaSection />,
    pool: factors,
    comes: ({ ada }) => ada.presses("Set up").isAt("Code"),
    answers: async ({ ada }) => {
      const code = await appCode();
      await ada.types("Code", code);
      return { Code: code };
    },
    again: ({ ada }) => ada.presses(/^Continue$/),
    done: /Sign-in asks for this one|asks for a code/,
  },
  {
    name: "SetUserMFAPreference",
    operation: "SetUserMFAPreference",
    section: <MfaSection />,
    pool: factors,
    answers: ({ ada }) => ada.presses(/^Turn on: Text message$/),
    done: /asks for a code/,
  },
  {
    name: "SetUserMFAPreference, none any more",
    operation: "SetUserMFAPreference",
    section: <MfaSection />,
    pool: factors,
    comes: ({ ada }) => ada.presses(/^Turn on: Text message$/).sees("Turn off"),
    answers: ({ ada }) => ada.presses(/^Turn off: Text message$/),
    done: /^Turn on$/,
  },
  {
    name: "ListWebAuthnCredentials",
    operation: "ListWebAuthnCredentials",
    section: <PasskeysSection />,
    pool: passkeys,
    hasAuthenticator: true,
    done: "Create a passkey",
  },
  {
    name: "StartWebAuthnRegistration",
    operation: "StartWebAuthnRegistration",
    section: <PasskeysSection />,
    pool: passkeys,
    hasAuthenticator: true,
    answers: ({ ada }) => ada.presses("Create a passkey"),
    done: /^Created /,
  },
  {
    name: "CompleteWebAuthnRegistration",
    operation: "CompleteWebAuthnRegistration",
    section: <PasskeysSection />,
    pool: passkeys,
    hasAuthenticator: true,
    answers: ({ ada }) => ada.presses("Create a passkey"),
    done: /^Created /,
  },
  {
    name: "ListWebAuthnCredentials, once one is made",
    operation: "ListWebAuthnCredentials",
    section: <PasskeysSection />,
    pool: passkeys,
    hasAuthenticator: true,
    comes: ({ ada }) => ada.sees("None yet."),
    answers: ({ ada }) => ada.presses("Create a passkey"),
    again: ({ ada }) => ada.presses("Try again"),
    // Where the list is empty to Amplify, they know that there is one all the same.
    done: /^(Created |Your passkey has been created)/,
  },
  {
    name: "DeleteWebAuthnCredential",
    operation: "DeleteWebAuthnCredential",
    section: <PasskeysSection />,
    pool: passkeys,
    hasAuthenticator: true,
    prepares: () => associateWebAuthnCredential(),
    comes: ({ ada }) => ada.presses("Delete passkey Passkey"),
    answers: ({ ada }) => ada.presses(/^Delete$/),
    again: ({ ada }) => ada.presses(/^(Delete|Try again)$/),
    done: "The passkey has been deleted.",
  },
  {
    name: "ListDevices",
    operation: "ListDevices",
    section: <DevicesSection />,
    pool: withAda({ devices: { remember: "always" } }),
    mayBeNone: true,
    done: "This device",
  },
  {
    name: "ForgetDevice",
    operation: "ForgetDevice",
    section: <DevicesSection />,
    pool: withAda({ devices: { remember: "always" } }),
    comes: ({ ada }) => ada.sees("This device"),
    answers: ({ ada }) => ada.presses(/^Forget/),
    done: /has been forgotten/,
  },
  {
    name: "DeleteUser",
    operation: "DeleteUser",
    section: <DeleteAccountSection />,
    comes: ({ ada }) => ada.presses("Delete account…").types(`Type ${email} to confirm`, email),
    answers: async ({ ada }) => {
      await ada.presses("Delete my account");
      return { [`Type ${email} to confirm`]: email };
    },
    done: "Forgot your password?",
  },
];
