export { loadClient, type AccountClient, type AuthClient, type LoadClient } from "./client/auth-client.ts";
export {
  beginsWithPassword,
  readPool,
  type AuthFlowType,
  type FirstFactor,
  type PoolSettings,
} from "./client/pool.ts";
export { readMfa, type MfaMethod, type MfaSettings } from "./client/pool-mfa.ts";
export {
  accountFlow,
  type AccountCodeStep,
  type AccountFlow,
  type AccountReadStep,
  type AccountStep,
  type AttributeChanges,
  type Attributes,
} from "./flow/account.ts";
export {
  changePasswordFlow,
  type ChangePasswordFlow,
  type ChangePasswordFlowStep,
  type ChangePasswordStep,
  type PasswordChange,
  type PasswordSavedStep,
} from "./flow/change-password.ts";
export { deleteAccountFlow, type DeleteAccountFlow, type DeleteAccountStep } from "./flow/delete-account.ts";
export { mfaFlow, type MfaFlow, type MfaReadStep, type MfaSetUpTotpStep, type MfaStep } from "./flow/mfa.ts";
export type { MfaChange, MfaFactor, MfaFactorOff, MfaFactorOn } from "./flow/mfa-factors.ts";
export {
  devicesFlow,
  type Device,
  type DevicesFlow,
  type DevicesReadStep,
  type DevicesStep,
} from "./flow/devices.ts";
export {
  passkeysFlow,
  type PasskeysFlow,
  type PasskeysReadStep,
  type PasskeysStep,
} from "./flow/passkeys.ts";
export type { Passkey } from "./flow/passkeys-here.ts";
export {
  reauthenticationFlow,
  type FreshStep,
  type ReauthenticationFlow,
  type ReauthenticationStep,
} from "./flow/reauthentication.ts";
export type { AgainStep, SignedInAgainStep } from "./flow/sign-in-again.ts";
export { afterSignInFlow, type AfterSignInFlow } from "./flow/after-sign-in.ts";
export type {
  AddPasskeyStep,
  AfterSignInStep,
  ContactCodeStep,
  MissingAttributesStep,
  OwnTaskStep,
  SetUpMfaStep,
  TermsStep,
  TotpTaskStep,
  VerifyContactStep,
} from "./flow/after-sign-in-step.ts";
export type {
  AfterSignInTask,
  AttributesTask,
  Contact,
  OwnTask,
  TermsTask,
} from "./flow/after-sign-in-task.ts";
export type { Delivery } from "./flow/delivery.ts";
export type { AccountVerb, AppSentence, AuthError, AuthErrorCode, Result, Verb } from "./flow/error.ts";
export { confirmSignUpLink, readConfirmSignUpLink, returnPath, withReturnPath } from "./flow/link.ts";
export type { AppPath, ConfirmSignUpLink } from "./flow/link.ts";
export type { AppSettings, FlowContext } from "./flow/flow.ts";
export type { ClientMetadata, MetadataVerb, TriggerMessage } from "./flow/client-of.ts";
export { askSession, askToken } from "./flow/session.ts";
export type {
  SessionResult,
  SignedInSession,
  SignedOutReason,
  TokenOptions,
  TokenResult,
} from "./flow/session.ts";
export { displayName, type User } from "./flow/user.ts";
export {
  signInFlow,
  type Credentials,
  type CredentialsStep,
  type SignInAnswer,
  type SignInFlow,
  type SignInStep,
} from "./flow/sign-in.ts";
export { lastSignIn, type LastSignIn } from "./flow/last-sign-in.ts";
export {
  comeBack,
  leaveForProvider,
  type LeaveOptions,
  type LeavingStep,
  type PopupClosedStep,
  type ProvidersIn,
  type ProviderSignInStep,
} from "./flow/provider-sign-in.ts";
export { isWayBack } from "./flow/way-back.ts";
export { resetPasswordFlow, type ResetPasswordFlow, type ResetStep } from "./flow/reset-password.ts";
export type { ResetAnswer } from "./flow/confirm-reset.ts";
export type {
  ConfirmResetPasswordStep,
  PasswordChangedStep,
  ResetPasswordStep,
} from "./flow/reset-password-step.ts";
export type {
  Answers,
  ChooseMfaSetupStep,
  ChooseMfaStep,
  CodeStep,
  CustomStep,
  NewPassword,
  NewPasswordStep,
  QuestionStep,
  SetUpEmailStep,
  SetUpTotpStep,
} from "./flow/asked-step.ts";
export type { AnswerOptions } from "./flow/asked.ts";
export type { ChooseFactorStep } from "./flow/first-factor.ts";
export { signOut, type SignedOutStep, type SignOutOptions } from "./flow/sign-out.ts";
export {
  signUpFlow,
  type Details,
  type DetailsStep,
  type SignUpFlow,
  type SignUpStep,
} from "./flow/sign-up.ts";
export type { PasswordStep, SignedInStep, UnsupportedStep } from "./flow/to-step.ts";
export type { ConfirmSignUpStep, LinkStep } from "./flow/unconfirmed.ts";
export type { AnswerSchema } from "./schema/answer-schema.ts";
export type {
  AttributeAnswers,
  AttributeControl,
  AttributeName,
  AttributeOption,
  AttributeQuestion,
  DetailedQuestion,
  StandardAttributeName,
} from "./schema/attributes.ts";
export { codeSchema, passwordSchema } from "./schema/confirm-sign-up.ts";
export { policyPoints, type PolicyPoint } from "./schema/password-policy.ts";
export { signInSchema } from "./schema/sign-in.ts";
export { signUpQuestions, type SignUpQuestions } from "./schema/sign-up-questions.ts";
export { signUpSchema } from "./schema/sign-up.ts";
export type { SignInName } from "./schema/identity.ts";
export type { PasswordPolicy } from "./schema/password.ts";
export type { Companies } from "./schema/companies.ts";
export { providerKey, type Provider, type SocialProvider } from "./schema/provider.ts";
export { withWords, type QuestionWords, type SomeWords, type Words } from "./i18n/words.ts";
