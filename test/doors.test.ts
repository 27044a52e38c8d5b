import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const core = [
  "AppPath",
  "AttributeName",
  "AuthClient",
  "AuthError",
  "AuthErrorCode",
  "ConfirmSignUpLink",
  "ConfirmSignUpStep",
  "Credentials",
  "CredentialsStep",
  "Delivery",
  "Details",
  "DetailsStep",
  "FlowContext",
  "LinkStep",
  "LoadClient",
  "PasswordPolicy",
  "PasswordStep",
  "PoolSettings",
  "Result",
  "SessionResult",
  "SignInFlow",
  "SignInName",
  "SignInStep",
  "SignOutOptions",
  "SignUpFlow",
  "SignUpStep",
  "SignedIn",
  "SignedInStep",
  "SignedOutReason",
  "SignedOutStep",
  "SomeWords",
  "StandardAttributeName",
  "TokenOptions",
  "TokenResult",
  "UnsupportedStep",
  "User",
  "Verb",
  "Words",
  "askSession",
  "askToken",
  "confirmSignUpLink",
  "displayName",
  "loadClient",
  "readConfirmSignUpLink",
  "readPool",
  "returnPath",
  "signInFlow",
  "signOut",
  "signUpFlow",
  "withReturnPath",
];

/** What people may import, by door. A name here is a promise: taking one away or renaming it is a breaking change. */
const doors = {
  "index.ts": [
    ...core,
    "AuthEvent",
    "AuthProvider",
    "AuthProviderProps",
    "AuthSettings",
    "FlowOptions",
    "Journey",
    "OfferedSignInStep",
    "OfferedSignUpStep",
    "Session",
    "SignIn",
    "SignInProps",
    "UseSession",
    "UseSignIn",
    "UseSignOut",
    "UseSignUp",
    "usePool",
    "useSession",
    "useSignIn",
    "useSignOut",
    "useSignUp",
    "useWords",
  ],
  "core.ts": core,
  "testing/index.ts": [
    "AmplifyConfig",
    "AppClientOptions",
    "AttributeName",
    "AttributeRule",
    "AuthFlow",
    "CodeOptions",
    "Contact",
    "CustomMessage",
    "CustomMessageEvent",
    "Fault",
    "LogEntry",
    "Message",
    "OperationName",
    "Outbox",
    "PasswordPolicy",
    "PoolStorage",
    "PoolUser",
    "PreSignUpAnswer",
    "PreSignUpEvent",
    "SeedUser",
    "SignInName",
    "UserPool",
    "UserPoolOptions",
    "UserStatus",
    "Users",
    "createUserPool",
  ],
  "i18n/de.ts": ["de"],
  "i18n/ar.ts": ["ar"],
  "i18n/en.ts": ["SomeWords", "Words", "en", "withWords"],
};

it.each(Object.entries(doors))("%s opens on the names we promised, and no others", (door, names) => {
  expect(namesOf(door)).toEqual(names.toSorted());
});

/** The names, types included, that a door exports. A door may stand in front of another one: `export * from "./core.ts"`. */
function namesOf(door: string): string[] {
  const code = readFileSync(new URL(`../src/${door}`, import.meta.url), "utf8");
  const behind = [...code.matchAll(/^export \* from "\.\/([^"]+)"/gm)].flatMap(([, name = ""]) =>
    namesOf(name),
  );
  const lists = [...code.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = ""]) =>
    list.split(","),
  );
  const declared = [...code.matchAll(/^export (?:async )?(?:const|function|class|type|interface) (\w+)/gm)];
  return [...behind, ...lists.map(nameOf), ...declared.map(([, name = ""]) => name)]
    .filter(Boolean)
    .toSorted();
}

/** `type A` and `B as A` both export A. */
function nameOf(entry: string): string {
  return entry.trim().split(/\s+/).at(-1) ?? "";
}
