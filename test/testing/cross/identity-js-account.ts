import type { CognitoUser, CognitoUserSession } from "amazon-cognito-identity-js";

/** What somebody does with their password, their attributes and their account: callbacks as promises, and nothing else. */
export const accountOf = (user: CognitoUser) => ({
  /** Settles when the code is on its way. */
  forgotPassword: () =>
    new Promise<unknown>((inputVerificationCode, onFailure) =>
      user.forgotPassword({ onSuccess: () => undefined, onFailure, inputVerificationCode }),
    ),
  confirmPassword: (code: string, password: string) =>
    new Promise<string>((onSuccess, onFailure) =>
      user.confirmPassword(code, password, { onSuccess, onFailure }),
    ),
  changePassword: (previous: string, next: string) =>
    new Promise<unknown>((resolve, reject) => user.changePassword(previous, next, settle(resolve, reject))),
  update: (attributes: Record<string, string>) =>
    new Promise<{ said: unknown; details: unknown }>((resolve, reject) => {
      const list = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
      user.updateAttributes(list, (error, said, details: unknown) =>
        error ? reject(error) : resolve({ said, details }),
      );
    }),
  deleteAttributes: (...names: string[]) =>
    new Promise<unknown>((resolve, reject) => user.deleteAttributes(names, settle(resolve, reject))),
  /** Settles when the code is on its way. */
  sendCode: (name: string) =>
    new Promise<unknown>((inputVerificationCode, onFailure) =>
      user.getAttributeVerificationCode(name, {
        onSuccess: () => undefined,
        onFailure,
        inputVerificationCode: (data) => inputVerificationCode(data),
      }),
    ),
  verify: (name: string, code: string) =>
    new Promise<string>((onSuccess, onFailure) => user.verifyAttribute(name, code, { onSuccess, onFailure })),
  deleteUser: () => new Promise<unknown>((resolve, reject) => user.deleteUser(settle(resolve, reject))),
});

/** Answers the question for a new password that `signIn` of this device is refused with. */
export const completeNewPassword = (user: CognitoUser, password: string, attributes: object) =>
  new Promise<CognitoUserSession>((onSuccess, onFailure) =>
    user.completeNewPasswordChallenge(password, attributes, { onSuccess, onFailure }),
  );

const settle =
  <T>(resolve: (value: T) => void, reject: (error: Error) => void) =>
  (error?: Error | null, value?: T) =>
    error ? reject(error) : resolve(value as T);
