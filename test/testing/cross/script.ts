import { claims, type Tokens } from "../wire.ts";
import { walkApp } from "./script-second-factors.ts";
import { type Party, type SignInWith, ask } from "./parties.ts";

/** What a party said at each step: a line for every member of the reply. */
export type Transcript = Map<string, readonly string[]>;

const password = "Correct-horse-9";
const second = "Better-horse-10";
const unknown = "nobody@example.com";

/**
 * Walks a party through everything that both know: signing up, confirming, signing in, refreshing, signing out, and what
 * somebody does with a password and an account.
 */
export async function run(party: Party, signInWith: SignInWith): Promise<Transcript> {
  const said: Transcript = new Map();
  const step = async (name: string, operation: string, input: object) => {
    const withClient = "AccessToken" in input ? input : { ClientId: party.clientId, ...input };
    const reply = await ask(party.endpoint, operation, withClient);
    said.set(name, lines(reply, party));
    return reply;
  };
  const nameOf = (person: string) => (signInWith === "email" ? `${person}@example.com` : person);
  const signUp = (name: string, person: string, more: Record<string, string> = {}, Password = password) => {
    const attributes = { email: `${person}@example.com`, ...more };
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
    return step(name, "SignUp", { Username: nameOf(person), Password, UserAttributes });
  };
  const confirm = (name: string, Username: string, ConfirmationCode: string) =>
    step(name, "ConfirmSignUp", { Username, ConfirmationCode });
  const signIn = (name: string, USERNAME: string, PASSWORD = password) =>
    step(name, "InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME, PASSWORD } });
  const ada = nameOf("ada");

  await signUp("signing up", "ada", { name: "Ada", "custom:flavour": "mint" });
  await signUp("signing up again", "ada");
  await signUp("a weak password", "bo", {}, "weak");
  await signUp("an attribute that the pool lacks", "cy", { "custom:none": "1" });
  if (signInWith === "username") {
    await step("no email to send a code to", "SignUp", { Username: "di", Password: password });
  }
  await step("no name to sign up", "SignUp", { Password: password });
  await signIn("signing in before the confirmation", ada);
  await signIn("a wrong password before the confirmation", ada, "Wrong-horse-9");
  await confirm("a wrong code", ada, "000000x");
  await confirm("a stranger's code", unknown, "000000x");
  await confirm("the code", ada, party.code(ada));
  await confirm("a code when it is done", ada, "000000x");

  await signIn("a wrong password", ada, "Wrong-horse-9");
  await signIn("a stranger", unknown);
  await signIn("the name in capitals", ada.toUpperCase());
  await step("no name to sign in", "InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { PASSWORD: password },
  });
  await step("another client", "InitiateAuth", {
    ClientId: "another",
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: ada, PASSWORD: password },
  });
  const { AuthenticationResult } = await signIn("signing in", ada);
  const { AccessToken, IdToken, RefreshToken } = AuthenticationResult as Tokens;
  said.set("the access token", lines(claims(AccessToken), party));
  said.set("the id token", lines(claims(IdToken), party));
  await step("who she is", "GetUser", { AccessToken });
  await step("who that is, with no token", "GetUser", { AccessToken: "none" });

  const renew = { AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters: { REFRESH_TOKEN: RefreshToken } };
  await step("refreshing", "InitiateAuth", renew);
  await step("signing out", "RevokeToken", { Token: RefreshToken });
  await step("signing out again", "RevokeToken", { Token: RefreshToken });
  await step("refreshing after signing out", "InitiateAuth", renew);
  await step("who she is after signing out", "GetUser", { AccessToken });
  await lookAfterAccount({ step, signIn, party, ada });
  await getInvited({ step, signIn, party, name: nameOf("flo") });
  await walkApp(step, nameOf("flo"), second);
  return said;
}

interface Walk {
  step(name: string, operation: string, input: object): Promise<Record<string, unknown>>;
  signIn(name: string, username: string, password?: string): Promise<Record<string, unknown>>;
  party: Party;
}

/** A forgotten password, another one, other attributes, and the end of the account. */
async function lookAfterAccount({ step, signIn, party, ada }: Walk & { ada: string }) {
  const reset = (name: string, Username: string, ConfirmationCode: string) =>
    step(name, "ConfirmForgotPassword", { Username, ConfirmationCode, Password: second });
  await step("a forgotten password", "ForgotPassword", { Username: ada });
  await step("a stranger's forgotten password", "ForgotPassword", { Username: unknown });
  await reset("a wrong code for a new password", ada, "000000x");
  await reset("a new password", ada, party.code(ada));
  const { AuthenticationResult } = await signIn("signing in with it", ada, second);
  const { AccessToken } = AuthenticationResult as Tokens;

  const change = (name: string, PreviousPassword: string) =>
    step(name, "ChangePassword", { AccessToken, PreviousPassword, ProposedPassword: password });
  await change("another password by a wrong one", "Wrong-horse-9");
  await change("another password", second);
  const update = (name: string, attributes: Record<string, string>) => {
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
    return step(name, "UpdateUserAttributes", { AccessToken, UserAttributes });
  };
  await update("another name", { name: "Countess", "custom:flavour": "lemon" });
  await update("no such attribute", { "custom:none": "1" });
  await update("another address", { email: "ada@example.org" });
  const prove = (name: string, Code: string) =>
    step(name, "VerifyUserAttribute", { AccessToken, AttributeName: "email", Code });
  await prove("a wrong code for the address", "000000x");
  await step("the code for the address again", "GetUserAttributeVerificationCode", {
    AccessToken,
    AttributeName: "email",
  });
  await prove("the code for the address", party.code("ada@example.org"));
  await step("no flavour", "DeleteUserAttributes", { AccessToken, UserAttributeNames: ["custom:flavour"] });
  await step("who she is now", "GetUser", { AccessToken });
  await step("no account", "DeleteUser", { AccessToken });
  await step("who she was", "GetUser", { AccessToken });
}

/** A temporary password and the question that it brings. */
async function getInvited({ step, signIn, party, name }: Walk & { name: string }) {
  await party.invite(name, password);
  const { Session } = await signIn("signing in with a temporary password", name);
  await step("a password of one's own", "RespondToAuthChallenge", {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    ChallengeResponses: { USERNAME: name, NEW_PASSWORD: second },
    Session,
  });
}

/** `path: value`; what a party makes up is named by its kind. */
function lines(value: unknown, party: Party, path = ""): string[] {
  // Some parameters of a challenge are JSON once more.
  if (typeof value === "string" && /^[[{]/.test(value)) return lines(JSON.parse(value), party, path);
  if (typeof value !== "object" || value === null)
    return [`${path}: ${madeUp[path] ?? kindOf(value, party)}`];
  // A list of attributes has no order.
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((one: { Name?: string; Value?: unknown }, at) => [one.Name ?? String(at), one.Value ?? one])
    : Object.entries(value);
  if (entries.length === 0 && path) return [`${path}: nothing`];
  return entries.flatMap(([name, one]) => lines(one, party, path ? `${path}.${name}` : name));
}

/** What each party makes up in a way of its own. */
const madeUp: Readonly<Record<string, string>> = { Session: "(a session)", SecretCode: "(a secret)" };

function kindOf(value: unknown, { poolId, clientId }: Party): string {
  if (typeof value === "number" && value > 1_000_000_000) return "(a time)";
  if (typeof value !== "string") return String(value);
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)) return "(a uuid)";
  if (value.split(".").length === 3 && value.length > 100) return "(a jwt)";
  if (/^[\w+/=-]{60,}$/.test(value)) return "(opaque)";
  return value.replace(poolId, "(pool)").replace(clientId, "(client)").trim();
}
