import type { AttributeFieldProps, FieldQuestion } from "../fields/attribute-field.tsx";
import type { CheckboxFieldProps } from "../fields/checkbox-field.tsx";
import type { CodeFieldProps } from "../fields/code-field.tsx";
import type { FieldFrameProps } from "../fields/field-frame.tsx";
import type { NameFieldProps } from "../fields/name-field.tsx";
import type { NewPasswordFieldProps } from "../fields/new-password-field.tsx";
import type { NoticeProps } from "../fields/notice.tsx";
import type { PasswordFieldProps } from "../fields/password-field.tsx";
import type { PhoneFieldProps } from "../fields/phone-field.tsx";
import type { RadioGroupFieldProps } from "../fields/radio-group-field.tsx";
import type { SelectFieldProps } from "../fields/select-field.tsx";
import type { ButtonProps } from "../fields/submit-button.tsx";
import type { TermsFieldProps } from "../fields/terms-field.tsx";
import type { InputFieldProps, TextFieldProps } from "../fields/text-field.tsx";
import type { TextareaFieldProps } from "../fields/textarea-field.tsx";
import type { AttributesFormProps } from "../forms/attributes-form.tsx";
import type { ChangePasswordFormProps } from "../forms/change-password-form.tsx";
import type { ChoiceFormProps } from "../forms/choice-form.tsx";
import type { CodeFormProps } from "../forms/code-form.tsx";
import type { ConfirmResetPasswordFormProps } from "../forms/confirm-reset-password-form.tsx";
import type { ConfirmSignUpFormProps } from "../forms/confirm-sign-up-form.tsx";
import type { CustomFormProps } from "../forms/custom-form.tsx";
import type { DeleteAccountFormProps } from "../forms/delete-account-form.tsx";
import type { NewPasswordFormProps } from "../forms/new-password-form.tsx";
import type { PasswordFormProps } from "../forms/password-form.tsx";
import type { ProviderButtonsProps } from "../forms/provider-buttons.tsx";
import type { ResetPasswordFormProps } from "../forms/reset-password-form.tsx";
import type { SetUpEmailFormProps } from "../forms/set-up-email-form.tsx";
import type { SetUpTotpFormProps } from "../forms/set-up-totp-form.tsx";
import type { SignInFormProps } from "../forms/sign-in-form.tsx";
import type { SignOutButtonProps } from "../forms/sign-out-button.tsx";
import type { SignUpFormProps } from "../forms/sign-up-form.tsx";
import type { CardFooterProps, CardHeaderProps } from "./card.tsx";

declare module "../hooks/own-components.tsx" {
  interface Replaceable {
    CardHeader: CardHeaderProps;
    CardFooter: CardFooterProps;

    Button: ButtonProps;
    SubmitButton: ButtonProps;
    SignOutButton: SignOutButtonProps;
    ProviderButtons: ProviderButtonsProps;

    FieldFrame: FieldFrameProps;
    AttributeField: AttributeFieldProps;
    CheckboxField: CheckboxFieldProps;
    CodeField: CodeFieldProps;
    DateField: TextFieldProps;
    EmailField: InputFieldProps;
    NameField: NameFieldProps;
    NewPasswordField: NewPasswordFieldProps;
    PasswordField: PasswordFieldProps;
    PhoneField: PhoneFieldProps;
    RadioGroupField: RadioGroupFieldProps;
    SelectField: SelectFieldProps;
    TermsField: TermsFieldProps;
    TextField: TextFieldProps;
    TextareaField: TextareaFieldProps;

    Notice: NoticeProps;

    AttributesForm: AttributesFormProps;
    ChangePasswordForm: ChangePasswordFormProps;
    ChoiceForm: ChoiceFormProps<string>;
    CodeForm: CodeFormProps;
    ConfirmResetPasswordForm: ConfirmResetPasswordFormProps;
    ConfirmSignUpForm: ConfirmSignUpFormProps;
    CustomForm: CustomFormProps;
    DeleteAccountForm: DeleteAccountFormProps;
    NewPasswordForm: NewPasswordFormProps;
    PasswordForm: PasswordFormProps;
    ResetPasswordForm: ResetPasswordFormProps;
    SetUpEmailForm: SetUpEmailFormProps;
    SetUpTotpForm: SetUpTotpFormProps;
    SignInForm: SignInFormProps;
    SignUpForm: SignUpFormProps<readonly FieldQuestion[]>;
  }
}

export type { Replaceable } from "../hooks/own-components.tsx";
