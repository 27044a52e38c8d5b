import { describe, expect, it } from "vitest";
import { meantAddress } from "../../src/schema/address-typo.ts";

describe("The address that somebody may have meant", () => {
  it.each([
    ["ada@gmial.com", "ada@gmail.com"],
    ["ada@gmil.com", "ada@gmail.com"],
    ["ada@gmaill.com", "ada@gmail.com"],
    ["ada@gnail.com", "ada@gmail.com"],
    ["ada@gmail.co", "ada@gmail.com"],
    [" Ada.L@HOTMIAL.com ", "Ada.L@hotmail.com"],
    ["ada@yahoo.co.ku", "ada@yahoo.co.uk"],
  ])("of %j is %s", (typed, meant) => expect(meantAddress(typed)).toBe(meant));

  it.each([
    "ada@gmail.com",
    "ada@GMAIL.com",
    "ada@mail.com",
    "ada@ymail.com",
    "ada@example.com",
    "ada@gmx.de",
    "ada@gamil.con",
    "ada",
    "@gmial.com",
    "ada@",
    "a@b@gmial.com",
    "",
  ])("of %j is no other", (typed) => expect(meantAddress(typed)).toBeUndefined());
});
