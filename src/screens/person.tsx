"use client";
import { displayName, type User } from "../flow/user.ts";

/** Who is signed in: their initials, their name and what they are reached by. */
export function Person({ user }: { readonly user: User }) {
  const name = displayName(user);
  const contact = user.email ?? user.phone;
  return (
    <span className="ck-person">
      <Initials name={name} />
      <span>
        <bdi className="ck-person-name">{name}</bdi>
        {contact && contact !== name && <bdi className="ck-person-contact">{contact}</bdi>}
      </span>
    </span>
  );
}

/** Up to two letters of a name, in the place of a picture. */
function Initials({ name }: { readonly name: string }) {
  const [first = "", ...others] = name
    .replace(/@.*/, "")
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const letters = [first, others.at(-1) ?? ""].map(firstLetter).join("");
  return (
    <span className="ck-initials" aria-hidden="true">
      {letters.toLocaleUpperCase()}
    </span>
  );
}

/** What a person takes for one letter can be several code points. */
function firstLetter(word: string): string {
  const [letter] = new Intl.Segmenter().segment(word);
  return letter?.segment ?? "";
}
