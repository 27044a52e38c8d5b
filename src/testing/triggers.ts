/** What the pre sign-up trigger is told. */
export interface PreSignUpEvent {
  username: string;
  attributes: Readonly<Record<string, string>>;
  validationData: Readonly<Record<string, string>>;
  clientMetadata: Readonly<Record<string, string>>;
}

/** What the pre sign-up trigger may decide. Leave it out to let sign-up go its usual way. */
export interface PreSignUpAnswer {
  autoConfirmUser?: boolean;
  autoVerifyEmail?: boolean;
  autoVerifyPhone?: boolean;
}

/** What the custom message trigger is told. Put `codeParameter` where the code belongs, as a Lambda does. */
export interface CustomMessageEvent {
  trigger: "CustomMessage_SignUp" | "CustomMessage_ResendCode";
  medium: "EMAIL" | "SMS";
  username: string;
  attributes: Readonly<Record<string, string>>;
  clientMetadata: Readonly<Record<string, string>>;
  codeParameter: "{####}";
}

/** Words of a message. `subject` is for mail alone; what is left out keeps Cognito's words. */
export interface CustomMessage {
  subject?: string;
  body?: string;
}
