import { describe, expect, it } from "vitest";
import { errorMisfits, misfits, modelledErrors, requiredMembers } from "./model.ts";

describe("the check against AWS's model", () => {
  it("lets a reply pass that the model allows, and names each place where it does not", () => {
    const right = { Username: "ada", UserAttributes: [{ Name: "sub", Value: "1" }] };
    expect(misfits("GetUser", right)).toEqual([]);
    expect(misfits("GetUser", { ...right, Enabled: true })).toEqual([".Enabled is not in the model"]);
    expect(misfits("GetUser", { Username: "ada" })).toEqual([".UserAttributes is missing"]);
    expect(misfits("GetUser", { ...right, Username: 1 })).toEqual([".Username is no string"]);
    expect(misfits("GetUser", { ...right, UserAttributes: {} })).toEqual([".UserAttributes is no list"]);
    expect(misfits("GetUser", { ...right, UserAttributes: [{ Value: "1" }] })).toEqual([
      ".UserAttributes.Name is missing",
    ]);
    expect(misfits("GetUser", { ...right, UserMFASettingList: [1] })).toEqual([
      ".UserMFASettingList is no string",
    ]);
  });

  it("looks into maps, structures and words", () => {
    const reply = { ChallengeName: "PASSWORD_VERIFIER", ChallengeParameters: { SALT: "ff" } };
    expect(misfits("InitiateAuth", reply)).toEqual([]);
    expect(misfits("InitiateAuth", { ...reply, ChallengeName: "PASSWORD_PLEASE" })).toEqual([
      ".ChallengeName is none of its words",
    ]);
    expect(misfits("InitiateAuth", { AvailableChallenges: ["PASSWORD", "DANCE"] })).toEqual([
      ".AvailableChallenges is none of its words",
    ]);
    expect(misfits("InitiateAuth", { ChallengeParameters: { SALT: 255 } })).toEqual([
      ".ChallengeParameters.SALT is no string",
    ]);
    expect(misfits("InitiateAuth", { ChallengeParameters: [] })).toEqual([".ChallengeParameters is no map"]);
    expect(misfits("InitiateAuth", { AuthenticationResult: { ExpiresIn: "3600" } })).toEqual([
      ".AuthenticationResult.ExpiresIn is no number",
    ]);
    expect(misfits("SignUp", { UserSub: "1", UserConfirmed: "false" })).toEqual([
      ".UserConfirmed is no boolean",
    ]);
    expect(misfits("VerifySoftwareToken", { Status: "PERHAPS" })).toEqual([".Status is none of its words"]);
    expect(misfits("ListDevices", { Devices: [{ DeviceCreateDate: 1.5 }] })).toEqual([]);
    expect(misfits("ListDevices", { Devices: [{ DeviceCreateDate: "today" }] })).toEqual([
      ".Devices.DeviceCreateDate is no number",
    ]);
    expect(misfits("ForgetDevice", {})).toEqual([]);
    expect(misfits("ForgetDevice", { Devices: [] })).toEqual([".Devices is not in the model"]);
    expect(misfits("GlobalSignOut", [])).toEqual([" is no structure"]);
    expect(misfits("DeleteUser", {})).toEqual([]);
    expect(misfits("DeleteUser", { Deleted: true })).toEqual([".Deleted is not in the model"]);
    const list = { CodeDeliveryDetailsList: [{ DeliveryMedium: "PIGEON" }] };
    expect(misfits("UpdateUserAttributes", list)).toEqual([
      ".CodeDeliveryDetailsList.DeliveryMedium is none of its words",
    ]);
    expect(misfits("StartWebAuthnRegistration", { CredentialCreationOptions: { rp: {} } })).toEqual([]);
    expect(() => misfits("SignDown", {})).toThrow("The SDK has no SignDown.");
  });

  it("knows the errors of an operation, their status and their members", () => {
    expect(modelledErrors("GlobalSignOut")).toContain("PasswordResetRequiredException");
    expect(modelledErrors("GlobalSignOut")).not.toContain("UserNotFoundException");
    expect(modelledErrors("SignUp")).toContain("UsernameExistsException");
    const body = { __type: "CodeMismatchException", message: "no" };
    expect(errorMisfits("CodeMismatchException", 400, body)).toEqual([]);
    expect(errorMisfits("CodeMismatchException", 500, { ...body, code: 1 })).toEqual([
      "status 500 is not 400",
      ".code is not in the model",
    ]);
    expect(errorMisfits("InternalErrorException", 500, body)).toEqual([
      "__type CodeMismatchException is not InternalErrorException",
    ]);
    expect(errorMisfits("InvalidPasswordError", 400, {})).toEqual([
      "InvalidPasswordError is no error of the service",
    ]);
  });

  it("knows what a request cannot do without", () => {
    expect(requiredMembers("ConfirmSignUp")).toEqual(["ClientId", "Username", "ConfirmationCode"]);
    expect(requiredMembers("GetUser")).toEqual(["AccessToken"]);
    expect(requiredMembers("ChangePassword")).toEqual(["ProposedPassword", "AccessToken"]);
  });
});
