import { describe, expect, it, vi } from "vitest";
import {
  createUserPool,
  type CustomMessageEvent,
  type PreSignUpEvent,
  type UserPool,
  type UserPoolOptions,
} from "../../src/testing/index.ts";
import { send, signIn } from "./wire.ts";

const password = "Correct-horse-9";

const signUp = (
  pool: UserPool,
  Username: string,
  attributes: Record<string, string> = {},
  more: object = {},
) =>
  send(pool, "SignUp", {
    Username,
    Password: password,
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    ...more,
  });

const invalid = (message: string) => ({ status: 400, error: "InvalidParameterException", message });

describe("signing up", () => {
  it("with an email address makes an inner username and tells where the code went, masked", async () => {
    const pool = createUserPool();
    const reply = await signUp(pool, "ada@example.com");
    expect(reply.body).toMatchObject({
      UserConfirmed: false,
      CodeDeliveryDetails: { Destination: "a***@e***", DeliveryMedium: "EMAIL", AttributeName: "email" },
    });
    const ada = pool.users.get("ada@example.com");
    expect(ada).toMatchObject({
      username: reply.body.UserSub,
      sub: reply.body.UserSub,
      status: "UNCONFIRMED",
    });
    expect(ada?.attributes).toEqual({ email: "ada@example.com", email_verified: "false" });
    expect(pool.outbox.last("ada@example.com")).toMatchObject({
      to: "ada@example.com",
      kind: "signUp",
      subject: "Your verification code",
      body: `Your confirmation code is ${pool.outbox.lastCode("ada@example.com")}`,
    });
  });

  it("with a phone number sends an SMS, and no mail where both would be verified", async () => {
    const pool = createUserPool({ signInWith: ["phone", "email"], verify: ["email", "phone"] });
    const reply = await signUp(pool, "+491701234444", { email: "ada@example.com" });
    expect(reply.body.CodeDeliveryDetails).toEqual({
      Destination: "+********4444",
      DeliveryMedium: "SMS",
      AttributeName: "phone_number",
    });
    expect(pool.outbox.messages).toHaveLength(1);
  });

  it("needs an address where people sign in with one, and forbids one as a username where it is an alias", async () => {
    const cases: [UserPoolOptions["signInWith"], string, string][] = [
      [["email"], "ada", "Invalid email address format."],
      [["phone"], "01701234444", "Invalid phone number format."],
      [["email", "phone"], "ada", "Username should be either an email or a phone number."],
      [
        ["username", "email"],
        "ada@example.com",
        "Username cannot be of email format, since user pool is configured for email alias.",
      ],
      [
        ["username", "phone"],
        "+491701234444",
        "Username cannot be of phone number format, since user pool is configured for phone number alias.",
      ],
    ];
    for (const [signInWith = [], name, message] of cases) {
      expect(await signUp(createUserPool({ signInWith }), name)).toMatchObject(invalid(message));
    }
  });

  it("refuses addresses and numbers that are none", async () => {
    const pool = createUserPool({ signInWith: ["username"] });
    expect(await signUp(pool, "ada", { email: "ada" })).toMatchObject(
      invalid("Invalid email address format."),
    );
    for (const phone_number of ["01701234444", "491701234444", "+49 170 1234444", "+0170123444"]) {
      expect(await signUp(pool, "ada", { phone_number })).toMatchObject(
        invalid("Invalid phone number format."),
      );
    }
    expect(pool.users.list()).toEqual([]);
  });

  it("refuses a name that is taken, in any case, confirmed or not", async () => {
    const emails = createUserPool();
    await signUp(emails, "ada@example.com");
    expect(await signUp(emails, "ADA@example.com")).toMatchObject({
      error: "UsernameExistsException",
      message: "An account with the given email already exists.",
    });
    const names = createUserPool({ signInWith: ["username"], users: [{ username: "ada" }] });
    expect(await signUp(names, "Ada")).toMatchObject({
      error: "UsernameExistsException",
      message: "User already exists",
    });
    const strict = createUserPool({
      signInWith: ["username"],
      caseSensitive: true,
      users: [{ username: "ada" }],
    });
    expect((await signUp(strict, "Ada")).status).toBe(200);
  });

  it("lets one of two through that race for the same name", async () => {
    const pool = createUserPool();
    const replies = await Promise.all([signUp(pool, "ada@example.com"), signUp(pool, "ada@example.com")]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(pool.users.list()).toHaveLength(1);
  });

  it("takes names of any script and of objects' inner workings, and refuses spaces, emptiness and 2 kB", async () => {
    const pool = createUserPool({ signInWith: ["username"] });
    for (const name of ["آدا", "👩", "constructor", "__proto__"]) {
      expect(await signUp(pool, name)).toMatchObject({ status: 200 });
      expect(pool.users.get(name)?.username).toBe(name);
    }
    const pattern = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+";
    const said = "validation error detected: Value at 'username' failed to satisfy constraint: Member must";
    expect(await signUp(pool, " ada ")).toMatchObject(
      invalid(`1 ${said} satisfy regular expression pattern: ${pattern}`),
    );
    expect(await signUp(pool, "a".repeat(2048))).toMatchObject(
      invalid(`1 ${said} have length less than or equal to 128`),
    );
    expect((await signUp(pool, "")).message).toMatch(/^2 validation errors detected: Value at 'username'/);
  });
});

describe("the schema", () => {
  const attributes = {
    name: { required: true },
    "custom:favorite_flavor": { minLength: 3, maxLength: 10 },
    "custom:scoops": { type: "Number", min: 1, max: 3 },
    "custom:since": { type: "DateTime" },
    "custom:vegan": { type: "Boolean" },
  } as const;

  it("refuses each attribute that does not fit on a line of its own", async () => {
    const pool = createUserPool({ attributes });
    const reply = await signUp(pool, "ada@example.com", { "custom:nickname": "x", "custom:shoe": "42" });
    expect(reply).toMatchObject(
      invalid(
        "Attributes did not conform to the schema: name: The attribute is required\n" +
          "custom:nickname: Attribute does not exist in the schema.\n" +
          "custom:shoe: Attribute does not exist in the schema.\n",
      ),
    );
    expect(pool.outbox.messages).toEqual([]);
  });

  it("holds custom attributes to their types and lengths", async () => {
    const pool = createUserPool({ attributes });
    const fits = {
      name: "Ada",
      "custom:favorite_flavor": "pistachio",
      "custom:scoops": "2",
      "custom:since": "2026-11-24",
      "custom:vegan": "true",
    };
    expect((await signUp(pool, "ada@example.com", fits)).status).toBe(200);
    for (const [name, value] of [
      ["custom:favorite_flavor", "ab"],
      ["custom:favorite_flavor", "stracciatella"],
      ["custom:scoops", "many"],
      ["custom:scoops", "4"],
      ["custom:scoops", "0"],
      ["custom:since", "soon"],
      ["custom:vegan", "yes"],
      ["birthdate", "1815"],
    ] as const) {
      const reply = await signUp(pool, "bo@example.com", { ...fits, [name]: value });
      expect(reply.message).toMatch(new RegExp(`^Attributes did not conform to the schema: ${name}: .+\n$`));
    }
  });

  it("keeps attributes from a client that may not write them", async () => {
    const unauthorized = {
      error: "NotAuthorizedException",
      message: "A client attempted to write unauthorized attribute",
    };
    const pool = createUserPool();
    for (const name of ["email_verified", "sub", "shoe"]) {
      expect(await signUp(pool, "ada@example.com", { [name]: "true" })).toMatchObject(unauthorized);
    }
    const narrow = createUserPool({ appClient: { writeAttributes: ["email"] } });
    expect(await signUp(narrow, "ada@example.com", { name: "Ada" })).toMatchObject(unauthorized);
    expect((await signUp(narrow, "ada@example.com")).status).toBe(200);
  });

  it("tells a developer who asks for what Cognito does not have", () => {
    expect(() => createUserPool({ attributes: { "custom:age": { required: true } } })).toThrow(
      /no required custom/,
    );
    expect(() => createUserPool({ attributes: { "custom:a_name_that_is_too_long": {} } })).toThrow(
      /20 characters/,
    );
    expect(() => createUserPool({ id: "nothing" })).toThrow(/a region, "_" and a name/);
    expect(() => createUserPool({ signInWith: [] })).toThrow(/Nobody could sign in/);
  });
});

describe("the password policy", () => {
  const refusal = (rule: string) => ({
    error: "InvalidPasswordException",
    message: `Password did not conform with policy: ${rule}`,
  });

  it("names one broken rule at a time", async () => {
    const pool = createUserPool();
    for (const [Password, rule] of [
      ["Ab1!", "Password not long enough"],
      ["ABCDEFG1!", "Password must have lowercase characters"],
      ["abcdefg1!", "Password must have uppercase characters"],
      ["Abcdefgh!", "Password must have numeric characters"],
      ["Abcdefgh1", "Password must have symbol characters"],
    ] as const) {
      expect(await signUp(pool, "ada@example.com", {}, { Password })).toMatchObject(refusal(rule));
    }
    expect((await signUp(pool, "ada@example.com", {}, { Password: "correct Horse 9" })).status).toBe(200);
  });

  it("asks for no more than it was told to", async () => {
    const passwordPolicy = {
      minLength: 6,
      requireSymbols: false,
      requireUppercase: false,
      requireNumbers: false,
    };
    const pool = createUserPool({ passwordPolicy });
    expect((await signUp(pool, "ada@example.com", {}, { Password: "пароль" })).message).toMatch(/lowercase/);
    expect((await signUp(pool, "ada@example.com", {}, { Password: "secret" })).status).toBe(200);
  });

  it("does not see a password with spaces at its ends, nor none", async () => {
    const pool = createUserPool();
    const said = "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must";
    expect(await signUp(pool, "ada@example.com", {}, { Password: ` ${password}` })).toMatchObject(
      invalid(`${said} satisfy regular expression pattern: ^[\\S]+.*[\\S]+$`),
    );
    expect(await signUp(pool, "ada@example.com", {}, { Password: null })).toMatchObject(
      invalid(`${said} not be null`),
    );
  });
});

describe("triggers", () => {
  it("are told who wants to sign up, and can refuse with a sentence that Cognito wraps", async () => {
    const heard: PreSignUpEvent[] = [];
    const pool = createUserPool({
      signInWith: ["username"],
      onPreSignUp(event) {
        heard.push(event);
        throw new Error("Only people of example.com may join");
      },
    });
    const more = { ValidationData: [{ Name: "invited", Value: "no" }], ClientMetadata: { page: "/join" } };
    expect(await signUp(pool, "ada", { email: "ada@example.org" }, more)).toMatchObject({
      error: "UserLambdaValidationException",
      message: "PreSignUp failed with error Only people of example.com may join.",
    });
    expect(heard).toEqual([
      {
        version: "1",
        triggerSource: "PreSignUp_SignUp",
        region: pool.region,
        userPoolId: pool.id,
        userName: "ada",
        callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: pool.clientId },
        request: {
          userAttributes: { email: "ada@example.org" },
          validationData: { invited: "no" },
          clientMetadata: { page: "/join" },
        },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ]);
    expect(pool.users.list()).toEqual([]);
  });

  it("that fail by a mistake of their own say so on the console, as they would in CloudWatch", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const mistake = new TypeError("Cannot read properties of undefined (reading 'endsWith')");
    const pool = createUserPool({
      onPreSignUp() {
        throw mistake;
      },
    });
    expect(await signUp(pool, "ada@example.com")).toMatchObject({ error: "UserLambdaValidationException" });
    expect(said.mock.calls).toEqual([["The pool's function for the trigger PreSignUp has failed.", mistake]]);
    said.mockRestore();
  });

  it("that answer without a response are not understood", async () => {
    const event = { autoConfirmUser: true } as unknown as PreSignUpEvent;
    const pool = createUserPool({ onPreSignUp: () => event });
    expect(await signUp(pool, "ada@example.com")).toMatchObject({
      error: "InvalidLambdaResponseException",
      message: "Unrecognizable lambda output",
    });
  });

  it("can confirm at once, and then nobody gets a code", async () => {
    const pool = createUserPool({
      onPreSignUp: async (event) => {
        event.response.autoConfirmUser = true;
        event.response.autoVerifyEmail = true;
        return Promise.resolve(event);
      },
    });
    const { body } = await signUp(pool, "ada@example.com");
    expect(body).toMatchObject({ UserConfirmed: true });
    expect(body).not.toHaveProperty("CodeDeliveryDetails");
    expect(pool.users.get("ada@example.com")).toMatchObject({
      status: "CONFIRMED",
      attributes: { email_verified: "true" },
    });
    expect(pool.outbox.messages).toEqual([]);
  });

  it("moves an alias to whoever the trigger vouches for", async () => {
    const pool = createUserPool({
      signInWith: ["username", "email"],
      users: [{ username: "old", email: "ada@example.com" }],
      onPreSignUp: () => ({
        response: { autoConfirmUser: true, autoVerifyEmail: true },
      }),
    });
    await signUp(pool, "new", { email: "ada@example.com" });
    expect(pool.users.get("old")?.attributes.email_verified).toBe("false");
    expect(pool.users.get("new")?.attributes.email_verified).toBe("true");
  });

  it("are told what is about to be sent, and to whom", async () => {
    const heard: CustomMessageEvent[] = [];
    const pool = createUserPool({ onCustomMessage: (event) => void heard.push(event) });
    await signUp(pool, "ada@example.com", {}, { ClientMetadata: { page: "/join" } });
    const { username, sub } = pool.users.get("ada@example.com") ?? {};
    expect(heard).toEqual([
      {
        version: "1",
        triggerSource: "CustomMessage_SignUp",
        region: pool.region,
        userPoolId: pool.id,
        userName: username,
        callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: pool.clientId },
        request: {
          userAttributes: {
            sub,
            "cognito:user_status": "UNCONFIRMED",
            email: "ada@example.com",
            email_verified: "false",
          },
          codeParameter: "{####}",
          linkParameter: "{##Click Here##}",
          usernameParameter: null,
          clientMetadata: { page: "/join" },
        },
        response: { smsMessage: null, emailMessage: null, emailSubject: null },
      },
    ]);
    expect(pool.outbox.last("ada@example.com")?.subject).toBe("Your verification code");
  });

  it("write a text message by another name than a mail", async () => {
    const pool = createUserPool({
      signInWith: ["phone"],
      onCustomMessage({ request, response }) {
        response.smsMessage = `Type ${request.codeParameter}`;
        response.emailMessage = "No place for a code here";
      },
    });
    await signUp(pool, "+4915112345678");
    const { body, code } = pool.outbox.last("+4915112345678") ?? {};
    expect(body).toBe(`Type ${code}`);
  });

  it("can write the message, and must leave room for the code", async () => {
    const pool = createUserPool({
      onCustomMessage({ triggerSource, request, response }) {
        const { name } = request.userAttributes;
        response.emailSubject = triggerSource === "CustomMessage_SignUp" ? "Welcome" : "Again";
        response.emailMessage = name === "Bo" ? "No code" : `Dear ${name}, type ${request.codeParameter}`;
      },
    });
    await signUp(pool, "ada@example.com", { name: "Ada" });
    await send(pool, "ResendConfirmationCode", { Username: "ada@example.com" });
    const [first, second] = pool.outbox.messages;
    expect(first).toMatchObject({
      subject: "Welcome",
      body: `Dear Ada, type ${first?.code}`,
      kind: "signUp",
    });
    expect(second).toMatchObject({
      subject: "Again",
      body: `Dear Ada, type ${second?.code}`,
      kind: "resend",
    });
    expect(await signUp(pool, "bo@example.com", { name: "Bo" })).toMatchObject({
      error: "InvalidLambdaResponseException",
    });
  });
});

describe("signing up without a password", () => {
  const Username = "ada@example.com";
  const withCodes: UserPoolOptions = { firstFactors: ["PASSWORD", "EMAIL_OTP"] };
  const getIn = (pool: UserPool, parameters: object, more: object = {}) =>
    send(pool, "InitiateAuth", {
      AuthFlow: "USER_AUTH",
      AuthParameters: { USERNAME: Username, ...parameters },
      ...more,
    });

  it("works where a code may stand for one, and leads in through the confirmation and through codes", async () => {
    const pool = createUserPool(withCodes);
    expect((await send(pool, "SignUp", { Username })).body).toMatchObject({ UserConfirmed: false });
    expect(await getIn(pool, { PREFERRED_CHALLENGE: "EMAIL_OTP" })).toMatchObject({
      error: "UserNotConfirmedException",
    });
    const ConfirmationCode = pool.outbox.lastCode(Username);
    const { Session } = (await send(pool, "ConfirmSignUp", { Username, ConfirmationCode })).body;
    expect((await getIn(pool, {}, { Session })).body).toHaveProperty("AuthenticationResult.AccessToken");
    expect((await getIn(pool, {})).body).toMatchObject({ AvailableChallenges: ["EMAIL_OTP"] });
    const byPassword = await getIn(pool, { PREFERRED_CHALLENGE: "PASSWORD", PASSWORD: password });
    expect(byPassword).toMatchObject({ message: "Incorrect username or password." });
  });

  it("takes a blank password for none, and judges any other", async () => {
    const pool = createUserPool(withCodes);
    expect(await send(pool, "SignUp", { Username, Password: "" })).toMatchObject({ status: 200 });
    expect(await send(pool, "SignUp", { Username: "bo@example.com", Password: "short" })).toMatchObject({
      error: "InvalidPasswordException",
    });
  });

  it("is refused where codes come second, or never", async () => {
    const missing = {
      error: "InvalidParameterException",
      message: expect.stringContaining("Member must not be null") as string,
    };
    const strict = createUserPool({ ...withCodes, mfa: { required: true, methods: ["email"] } });
    for (const pool of [createUserPool(), strict]) {
      for (const none of [{}, { Password: "" }]) {
        expect(await send(pool, "SignUp", { Username, ...none })).toMatchObject(missing);
      }
      expect(pool.users.list()).toEqual([]);
    }
  });

  it("leaves room for a password later", async () => {
    const pool = createUserPool(withCodes);
    await send(pool, "SignUp", { Username });
    const ConfirmationCode = pool.outbox.lastCode(Username);
    const { Session } = (await send(pool, "ConfirmSignUp", { Username, ConfirmationCode })).body;
    const { AuthenticationResult } = (await getIn(pool, {}, { Session })).body;
    const { AccessToken } = AuthenticationResult as { AccessToken: string };
    expect(await send(pool, "ChangePassword", { AccessToken, ProposedPassword: password })).toMatchObject({
      status: 200,
    });
    expect(await signIn(pool, Username, password)).toBeDefined();
  });
});
