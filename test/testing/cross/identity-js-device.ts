import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
  type ICognitoStorage,
  type IMfaSettings,
  type ISignUpResult,
  type UserData,
} from "amazon-cognito-identity-js";
import type { UserPool } from "../../../src/testing/index.ts";

/** What a browser's localStorage does: what is missing is null. */
function deviceStorage(): ICognitoStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

/** A device with amazon-cognito-identity-js on it: the client's callbacks as promises, and nothing else. */
export function takeDevice(pool: UserPool, Username: string, flow = "USER_SRP_AUTH") {
  const Storage = deviceStorage();
  const Pool = new CognitoUserPool({
    UserPoolId: pool.id,
    ClientId: pool.clientId,
    endpoint: pool.endpoint,
    Storage,
  });
  const user = new CognitoUser({ Username, Pool, Storage });
  user.setAuthenticationFlowType(flow);
  return {
    /** What the client itself works with. */
    user,
    currentUser: () => Pool.getCurrentUser(),
    signUp: (secret: string, attributes: Record<string, string>) =>
      new Promise<ISignUpResult | undefined>((resolve, reject) => {
        const list = Object.entries(attributes).map(
          ([Name, Value]) => new CognitoUserAttribute({ Name, Value }),
        );
        Pool.signUp(Username, secret, list, [], settle(resolve, reject));
      }),
    confirm: (code: string) =>
      new Promise<unknown>((resolve, reject) =>
        user.confirmRegistration(code, false, settle(resolve, reject)),
      ),
    resend: () =>
      new Promise<unknown>((resolve, reject) => user.resendConfirmationCode(settle(resolve, reject))),
    signIn: (Password: string) =>
      new Promise<CognitoUserSession>((onSuccess, onFailure) =>
        user.authenticateUser(new AuthenticationDetails({ Username, Password }), { onSuccess, onFailure }),
      ),
    /** As far as the question that follows the password: its name and what goes with it. */
    begin: (Password: string) =>
      new Promise<[name: string, parameters: unknown]>((resolve, onFailure) => {
        const asked = (name: string, parameters: unknown) => resolve([name, parameters]);
        user.authenticateUser(new AuthenticationDetails({ Username, Password }), {
          onSuccess: () => resolve(["DONE", undefined]),
          onFailure,
          mfaRequired: asked,
          totpRequired: asked,
          selectMFAType: asked,
          mfaSetup: asked,
        });
      }),
    chooseFactor: (factor: string) =>
      new Promise<string>((resolve, onFailure) =>
        user.sendMFASelectionAnswer(factor, {
          onSuccess: () => resolve("DONE"),
          onFailure,
          mfaRequired: resolve,
          totpRequired: resolve,
        }),
      ),
    sendCode: (code: string, factor: string) =>
      new Promise<CognitoUserSession>((onSuccess, onFailure) =>
        user.sendMFACode(code, { onSuccess, onFailure }, factor),
      ),
    associateApp: () =>
      new Promise<string>((associateSecretCode, onFailure) =>
        user.associateSoftwareToken({ associateSecretCode, onFailure }),
      ),
    verifyApp: (code: string, name: string) =>
      new Promise<unknown>((onSuccess, onFailure) =>
        user.verifySoftwareToken(code, name, { onSuccess, onFailure }),
      ),
    prefer: (sms: IMfaSettings | null, app: IMfaSettings | null) =>
      new Promise<unknown>((resolve, reject) => user.setUserMfaPreference(sms, app, settle(resolve, reject))),
    rememberDevice: () =>
      new Promise<string>((onSuccess, onFailure) => user.setDeviceStatusRemembered({ onSuccess, onFailure })),
    forgetDevice: () =>
      new Promise<string>((onSuccess, onFailure) => user.forgetDevice({ onSuccess, onFailure })),
    devices: () =>
      new Promise<{ Devices: { DeviceKey: string }[] }>((onSuccess, onFailure) =>
        user.listDevices(60, null, { onSuccess, onFailure }),
      ),
    /** The session as it is kept; an expired one is refreshed on the way. */
    session: () =>
      new Promise<CognitoUserSession | null>((resolve, reject) =>
        user.getSession((error: Error | null, session: CognitoUserSession | null) =>
          error ? reject(error) : resolve(session),
        ),
      ),
    refresh: (session: CognitoUserSession) =>
      new Promise<CognitoUserSession>((resolve, reject) =>
        user.refreshSession(session.getRefreshToken(), settle(resolve, reject)),
      ),
    userData: () =>
      new Promise<UserData | undefined>((resolve, reject) => user.getUserData(settle(resolve, reject))),
    signOutHere: () => new Promise<void>((resolve) => user.signOut(resolve)),
    signOutEverywhere: () =>
      new Promise<string>((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure })),
  };
}

const settle =
  <T>(resolve: (value: T) => void, reject: (error: Error) => void) =>
  (error?: Error | null, value?: T) =>
    error ? reject(error) : resolve(value as T);
