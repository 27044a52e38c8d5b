import { claims, type Tokens } from "../wire.ts";
import { walkApp } from "./script-second-factors.ts";
import { type Party, type SignInWith, ask } from "./parties.ts";

/** What a party said at each step: a line for every member of the reply. */
export type Transcript = Map<string, readonly string[]>;

const password = "Correct-horse-9";
const unknown = "nobody@example.com";

/** Walks a party through everything that both know: signing up, confirming, signing in, refreshing, signing out. */
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
  await walkApp(step, ada, password);
  return said;
}

/** `path: value`; what a party makes up is named by its kind. */
function lines(value: unknown, party: Party, path = ""): string[] {
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
  if (value.length > 100 && !value.includes(" ")) return "(opaque)";
  return value.replace(poolId, "(pool)").replace(clientId, "(client)").trim();
}
