import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confirmSignUpLink, readConfirmSignUpLink, returnPath, withReturnPath } from "../../src/flow/link.ts";

const app = "https://app.example";
const asked = (returnTo: string) => `${app}/sign-in?return_to=${encodeURIComponent(returnTo)}`;

/** Addresses that lead, or have led a browser, to another place than they seem to. */
const foreign = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,hello",
  "blob:https://app.example/1",
  "evil.example",
  "@evil.example",
  ".evil.example",
  "",
  "?x",
  "#x",
  "//app.example@evil.example/",
  "//[::1",
];

/** A path of this app until its dots are resolved: then it would begin with two slashes. */
const dotted = [
  "/.//evil.example",
  "/x/..//evil.example",
  "/%2e//evil.example",
  "/././/evil.example/",
  "/..//\\evil.example",
  "/./\\evil.example",
];

const leadsTo = (path: string) => new URL(path, `${app}/sign-in`).origin;

describe("The place a person was going", () => {
  it.each([
    "/",
    "/orders/7",
    "/orders?page=2&sort=a%20b#last",
    "/ä/日本",
    "/a//b",
    "/@me",
    "/%2F%2Fevil.example",
  ])("is kept through the sign-in: %s", (path) => {
    const page = withReturnPath("/sign-in", path);
    expect(page).toMatch(/^\/sign-in\?return_to=/);
    expect(returnPath(app + page)).toBe(new URL(path, app).href.slice(app.length));
  });

  it("is kept beside what the page's address says already", () => {
    expect(withReturnPath("/sign-in?lang=de#top", "/orders/7")).toBe(
      "/sign-in?lang=de&return_to=%2Forders%2F7#top",
    );
  });

  it.each(foreign)("is forgotten where it is not of this app: %j", (path) => {
    expect(returnPath(asked(path))).toBeUndefined();
    expect(() => withReturnPath("/sign-in", path)).toThrow(/not a path of this app/);
    expect(() => withReturnPath(path, "/orders")).toThrow(/not a path of this app/);
  });

  it.each(dotted)("stays in this app, however its dots resolve: %s", (path) => {
    for (const safe of [
      returnPath(asked(path)),
      withReturnPath(path, "/"),
      confirmSignUpLink(path, { username: "a" }),
    ]) {
      expect(safe).toMatch(/^\/[^/\\]/);
      expect(leadsTo(safe ?? "")).toBe(app);
    }
    expect(decodeURIComponent(withReturnPath("/sign-in", path))).not.toContain("//");
  });

  it("is nothing where the address says nothing, or is none", () => {
    expect(returnPath(`${app}/sign-in`)).toBeUndefined();
    expect(returnPath("http://")).toBeUndefined();
    expect(returnPath()).toBeUndefined();
  });

  it("never leads out of this app, whatever somebody writes there", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "/",
        "//",
        "\\",
        ".",
        "..",
        "%2e",
        "%2f",
        "%5c",
        "\t",
        "\n",
        "@",
        ":",
        "?",
        "#",
        "evil.example",
      ),
      fc.string({ maxLength: 4 }),
    );
    const address = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join("")}`);
    fc.assert(
      fc.property(address, (path) => {
        const safe = returnPath(asked(path));
        if (safe === undefined) return;
        expect(leadsTo(safe)).toBe(app);
        // What was read once reads the same again.
        expect(returnPath(asked(safe))).toBe(safe);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("A link in a mail", () => {
  it("carries the name, and the code and where to go then if they are given", () => {
    const link = { username: "ada+1@example.com", code: "123456", returnTo: "/orders?page=2" };
    const path = confirmSignUpLink("/sign-up", link);
    expect(path).toMatch(/^\/sign-up\?/);
    expect(readConfirmSignUpLink(app + path)).toEqual(link);
    expect(readConfirmSignUpLink(confirmSignUpLink("/sign-up?a=b", { username: "ada" }))).toEqual({
      username: "ada",
    });
  });

  it("leaves the room for the code as Cognito looks for it", () => {
    const path = confirmSignUpLink("/sign-up", { username: "{####}", code: "{####}", returnTo: "/orders" });
    expect(path.match(/\{####\}/g)).toHaveLength(1);
    expect(readConfirmSignUpLink(app + path.replace("{####}", "123456"))).toEqual({
      username: "{####}",
      code: "123456",
      returnTo: "/orders",
    });
  });

  it("comes back as it was, whatever the name and the code", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (name, code) => {
        const username = name.trim();
        fc.pre(username !== "");
        const expected = { username, ...(code.trim() && { code: code.trim() }) };
        expect(readConfirmSignUpLink(app + confirmSignUpLink("/", { username, code }))).toEqual(expected);
      }),
    );
  });

  it("has a place for the code that Cognito writes into the mail of a trigger", () => {
    const link = { username: "ada+1@example.com", returnTo: "/welcome" };
    const template = app + confirmSignUpLink("/sign-up", { ...link, code: "{####}" });
    const mail = template.replaceAll("{####}", "123456");
    expect(readConfirmSignUpLink(mail)).toEqual({ ...link, code: "123456" });
  });

  it("is none without a name, or where there is no address", () => {
    expect(readConfirmSignUpLink(`${app}/sign-up?confirm_code=123456`)).toBeUndefined();
    expect(readConfirmSignUpLink(`${app}/sign-up?confirm_username=%20`)).toBeUndefined();
    expect(readConfirmSignUpLink("http://")).toBeUndefined();
  });

  it.each(foreign)("is not built around a place outside this app: %j", (path) => {
    expect(() => confirmSignUpLink(path, { username: "ada" })).toThrow(/not a path of this app/);
    if (path) expect(() => confirmSignUpLink("/", { username: "ada", returnTo: path })).toThrow(/not a path/);
  });

  it("loses a place outside this app that somebody wrote into it", () => {
    const link = `${app}/sign-up?confirm_username=ada&return_to=//evil.example`;
    expect(readConfirmSignUpLink(link)).toEqual({ username: "ada" });
  });
});
