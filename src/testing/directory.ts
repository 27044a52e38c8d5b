import { CognitoError } from "./cognito-error.ts";
import type { Settings } from "./settings.ts";
import type { PoolState, StoredUser } from "./state.ts";

/** Finds people by the names they have. */
export interface Directory {
  /** By the name that tokens and SRP use. */
  byUsername(username: string): StoredUser | undefined;
  bySub(sub: string): StoredUser | undefined;
  /** By whatever the person typed to sign in. */
  bySignInName(name: string): StoredUser | undefined;
  /** By any name, verified or not: for administrators and tests. */
  byAnyName(name: string): StoredUser | undefined;
  /** Throws UsernameExistsException where one of the names is taken. */
  insert(user: StoredUser): void;
  /** Takes somebody out of the pool. */
  remove(user: StoredUser): void;
  /** Someone else who signs in with this contact, the user's own of today unless another is given. */
  aliasOwner(attribute: "email" | "phone_number", user: StoredUser, value?: string): StoredUser | undefined;
  /** Whether a passkey of this id is anybody's. */
  hasPasskey(id: string): boolean;
  /** The same text for names that are the same to this pool. */
  fold(name: string): string;
}

export function createDirectory(
  state: PoolState,
  { signInWith, caseSensitive }: Pick<Settings, "signInWith" | "caseSensitive">,
): Directory {
  const fold = (name: string) => (caseSensitive ? name : name.toLowerCase());
  const contacts = [
    ...(signInWith.has("email") ? (["email"] as const) : []),
    ...(signInWith.has("phone") ? (["phone_number"] as const) : []),
  ];
  const withAliases = signInWith.has("username");
  const all = () => Object.values(state.users);
  const same = (a: string | undefined, b: string) => a !== undefined && fold(a) === fold(b);
  const byUsername = (username: string) => all().find((user) => same(user.username, username));
  // An alias belongs to whoever has proved it: before that, anybody could claim an address of somebody else.
  const owns = (user: StoredUser, contact: "email" | "phone_number", value: string) =>
    !isFederated(user) &&
    same(user.attributes[contact], value) &&
    (!withAliases || user.attributes[`${contact}_verified`] === "true");

  return {
    fold,
    byUsername,
    bySub: (sub) => (Object.hasOwn(state.users, sub) ? state.users[sub] : undefined),
    bySignInName(name) {
      const named = byUsername(name);
      if (named && !isFederated(named)) return named;
      return all().find((user) => contacts.some((contact) => owns(user, contact, name)));
    },
    byAnyName: (name) =>
      byUsername(name) ??
      all().find(({ attributes }) => same(attributes.email, name) || same(attributes.phone_number, name)),
    hasPasskey: (id) => all().some(({ passkeys }) => passkeys?.some((one) => one.id === id)),
    insert(user) {
      if (byUsername(user.username)) throw new CognitoError("UsernameExistsException", "User already exists");
      for (const contact of withAliases || isFederated(user) ? [] : contacts) {
        const value = user.attributes[contact];
        if (value && all().some((other) => owns(other, contact, value))) {
          throw new CognitoError(
            "UsernameExistsException",
            `An account with the given ${contact} already exists.`,
          );
        }
      }
      state.users[user.sub] = user;
    },
    remove(user) {
      delete state.users[user.sub];
    },
    aliasOwner(attribute, user, value = user.attributes[attribute]) {
      if (!value || !contacts.includes(attribute)) return undefined;
      return all().find((other) => other !== user && owns(other, attribute, value));
    },
  };
}

/** Whoever came by a provider signs in there alone, and takes no name that somebody else could want here. */
const isFederated = ({ status }: StoredUser) => status === "EXTERNAL_PROVIDER";
