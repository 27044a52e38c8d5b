export { Authenticator, type Authenticated, type AuthenticatorProps } from "./screens/authenticator.tsx";
export type { Routes } from "./screens/use-routes.ts";
export { Dialog, type DialogProps } from "./screens/dialog.tsx";
export { Account } from "./screens/later-account.ts";
export type { AccountProps, AccountSectionName } from "./screens/account.tsx";
export { AccountButton, type AccountButtonProps } from "./screens/account-button.tsx";
export { AccountSection, type AccountSectionProps, type SectionProps } from "./screens/account-section.tsx";
export { ContactSection, type ContactSectionProps } from "./screens/contact-section.tsx";
export { DeleteAccountSection, type DeleteAccountSectionProps } from "./screens/delete-account-section.tsx";
export { MfaSection } from "./screens/mfa-section.tsx";
export { DevicesSection } from "./screens/devices-section.tsx";
export { PasskeysSection } from "./screens/passkeys-section.tsx";
export { PasswordSection } from "./screens/password-section.tsx";
export { ProfileSection, type ProfileSectionProps } from "./screens/profile-section.tsx";
export {
  ReauthenticationDialog,
  type ReauthenticationDialogProps,
} from "./screens/reauthentication-dialog.tsx";
export type { OwnQuestion, OwnTaskProps, ScreenTask, ScreenTasks } from "./screens/after-sign-in-card.tsx";
export {
  Card,
  CardFooter,
  CardHeader,
  type CardFooterProps,
  type CardHeaderProps,
  type CardProps,
} from "./screens/card.tsx";
export type { Replaceable } from "./screens/replaceable.ts";
export {
  RequireGroup,
  SignedIn,
  SignedOut,
  type RequireGroupProps,
  type SignedInProps,
  type SignedOutProps,
} from "./screens/guards.tsx";
export { SignIn, type SignInProps } from "./screens/sign-in.tsx";
export { SignUp, type SignUpProps } from "./screens/sign-up.tsx";
export { ResetPassword, type ResetPasswordProps } from "./screens/reset-password.tsx";
export type { QuestionOptions } from "./screens/question-card.tsx";
export type { Arrival } from "./screens/use-arrival.ts";

export { AttributesForm, type AttributesFormProps } from "./forms/attributes-form.tsx";
export { ChangePasswordForm, type ChangePasswordFormProps } from "./forms/change-password-form.tsx";
export { ChoiceForm, type ChoiceFormProps } from "./forms/choice-form.tsx";
export { CodeForm, type CodeFormProps } from "./forms/code-form.tsx";
export {
  ConfirmResetPasswordForm,
  type ConfirmResetPasswordFormProps,
} from "./forms/confirm-reset-password-form.tsx";
export { CustomForm, type CustomFormProps } from "./forms/custom-form.tsx";
export { DeleteAccountForm, type DeleteAccountFormProps } from "./forms/delete-account-form.tsx";
export { NewPasswordForm, type NewPasswordFormProps } from "./forms/new-password-form.tsx";
export {
  ProviderButtons,
  type ProviderButtonsProps,
  type ProviderOption,
} from "./forms/provider-buttons.tsx";
export { ResetPasswordForm, type ResetPasswordFormProps } from "./forms/reset-password-form.tsx";
export { SetUpEmailForm, type SetUpEmailFormProps } from "./forms/set-up-email-form.tsx";
export { SetUpTotpForm, type SetUpTotpFormProps } from "./forms/set-up-totp-form.tsx";
export { ConfirmSignUpForm, type ConfirmSignUpFormProps } from "./forms/confirm-sign-up-form.tsx";
export { PasswordForm, type PasswordFormProps } from "./forms/password-form.tsx";
export { SignInForm, type SignInFormProps } from "./forms/sign-in-form.tsx";
export { SignOutButton, type SignOutButtonProps } from "./forms/sign-out-button.tsx";
export { SignUpForm, type SignUpAnswer, type SignUpFormProps } from "./forms/sign-up-form.tsx";

export { AttributeField, type AttributeFieldProps } from "./fields/attribute-field.tsx";
export type { CustomQuestion, FieldControlProps, FieldQuestion } from "./fields/attribute-field.tsx";
export { CheckboxField, type CheckboxFieldProps } from "./fields/checkbox-field.tsx";
export { CodeField, type CodeFieldProps } from "./fields/code-field.tsx";
export { DateField } from "./fields/date-field.tsx";
export { EmailField } from "./fields/email-field.tsx";
export { FieldFrame, type FieldFrameProps } from "./fields/field-frame.tsx";
export { useFormPending, type FormError } from "./fields/form-context.ts";
export { Form, type FormProps } from "./fields/form.tsx";
export { HiddenUsername } from "./fields/hidden-username.tsx";
export { NameField, type NameFieldProps } from "./fields/name-field.tsx";
export { NewPasswordField, type NewPasswordFieldProps } from "./fields/new-password-field.tsx";
export { Notice, type NoticeProps } from "./fields/notice.tsx";
export { PasswordField, type PasswordFieldProps } from "./fields/password-field.tsx";
export { PhoneField, type PhoneFieldProps } from "./fields/phone-field.tsx";
export { RadioGroupField, type RadioGroupFieldProps } from "./fields/radio-group-field.tsx";
export { rich } from "./fields/rich.tsx";
export { SelectField, type SelectFieldProps } from "./fields/select-field.tsx";
export { Button, SubmitButton, type ButtonProps } from "./fields/submit-button.tsx";
export { TermsField, type TermsFieldProps } from "./fields/terms-field.tsx";
export { TextField, type InputFieldProps, type TextFieldProps } from "./fields/text-field.tsx";
export { TextareaField } from "./fields/textarea-field.tsx";
export { useField, type Field, type FieldOptions, type FieldProps } from "./fields/use-field.ts";

export { AuthProvider, type AuthProviderProps } from "./hooks/auth-provider.tsx";
export type { OwnComponents } from "./hooks/own-components.tsx";
export type { AuthEvent, Journey } from "./hooks/auth-event.ts";
export type { Session } from "./hooks/session-store.ts";
export type { AuthSettings, PasswordCheck } from "./hooks/settings.ts";
export type { FlowOptions } from "./hooks/use-flow.ts";
export { useFollowedLink, type FollowedLinkStep } from "./hooks/use-followed-link.ts";
export { useLastSignIn, type UseLastSignIn } from "./hooks/use-last-sign-in.ts";
export { usePool } from "./hooks/use-pool.ts";
export { useAccount, type OfferedAccountStep, type UseAccount } from "./hooks/use-account.ts";
export {
  useChangePassword,
  type OfferedChangePasswordStep,
  type UseChangePassword,
} from "./hooks/use-change-password.ts";
export {
  useDeleteAccount,
  type OfferedDeleteAccountStep,
  type UseDeleteAccount,
} from "./hooks/use-delete-account.ts";
export { useMfa, type OfferedMfaStep, type UseMfa } from "./hooks/use-mfa.ts";
export { useDevices, type OfferedDevicesStep, type UseDevices } from "./hooks/use-devices.ts";
export { usePasskeys, type OfferedPasskeysStep, type UsePasskeys } from "./hooks/use-passkeys.ts";
export {
  useReauthentication,
  type OfferedReauthenticationStep,
  type ReauthenticationOptions,
  type UseReauthentication,
} from "./hooks/use-reauthentication.ts";
export {
  useAfterSignIn,
  type AfterSignInOptions,
  type OfferedAfterSignInStep,
  type UseAfterSignIn,
} from "./hooks/use-after-sign-in.ts";
export {
  useResetPassword,
  type OfferedResetStep,
  type UseResetPassword,
} from "./hooks/use-reset-password.ts";
export { useErrorSentence } from "./hooks/use-error-sentence.ts";
export { useSession, type UseSession } from "./hooks/use-session.ts";
export { useSignIn, type OfferedSignInStep, type UseSignIn } from "./hooks/use-sign-in.ts";
export { useProviderSignIn, type UseProviderSignIn } from "./hooks/use-provider-sign-in.ts";
export { useSignOut, type UseSignOut } from "./hooks/use-sign-out.ts";
export { useSignUp, type OfferedSignUpStep, type UseSignUp } from "./hooks/use-sign-up.ts";
export { useWords } from "./hooks/use-words.ts";

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
