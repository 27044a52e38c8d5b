import { readFileSync, statSync } from "node:fs";
import { Amplify } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import { ConsoleLogger, parseAmplifyConfig } from "aws-amplify/utils";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { fileWith, run, servePool, type ServedPool, withBin } from "../support/bin.ts";

// It warns of every endpoint that is not AWS's own.
ConsoleLogger.LOG_LEVEL = "ERROR";
// Other tests run beside this one, and each of these starts a process.
vi.setConfig({ testTimeout: 60_000 });
withBin();

const password = "Correct-horse-9";
const ada = "ada@example.com";

interface Outputs {
  version: string;
  auth: Record<string, unknown>;
  custom: { userPoolEndpoint: string };
}

/** A file, handed to Amplify with the lines that the terminal shows. */
async function configure(pool: ServedPool, outputs: object): Promise<void> {
  const lines = await pool.says(/^ {2}const config[^]*Amplify\.configure\(config\);$/m);
  // oxlint-disable-next-line typescript/no-implied-eval -- these very lines, as an app would have them
  new Function("Amplify", "parseAmplifyConfig", "outputs", lines)(Amplify, parseAmplifyConfig, outputs);
  onTestFinished(() => auth.signOut());
}

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Outputs;

/** The file, once the terminal shows all of it. */
const shown = async (pool: ServedPool) => JSON.parse(await pool.says(/^\{$[^]*?^\}$/m)) as Outputs;

describe("cognito-kit pool", () => {
  it("lets Ada sign up with the code from the terminal, and in", async () => {
    const pool = await servePool("--verbose");
    expect(pool.said).toMatch(/^For development only/);
    await configure(pool, await shown(pool));
    await auth.signUp({ username: ada, password });
    const confirmationCode = await pool.says(/EMAIL to ada@example.com: Your confirmation code is (\d{6})/);
    await auth.confirmSignUp({ username: ada, confirmationCode });
    expect(await auth.signIn({ username: ada, password })).toMatchObject({ isSignedIn: true });
    expect(await auth.fetchUserAttributes()).toMatchObject({ email: ada, email_verified: "true" });
    await pool.says(/ SignUp ok ada@example.com\n[^]* ConfirmSignUp ok ada@example.com\n[^]* GetUser ok /);
    expect(pool.said).not.toContain(password);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("stops at %s, with a page that follows it", async (signal) => {
    const pool = await servePool();
    const live = await fetch(`${pool.endpoint}live`);
    expect(await pool.stop(signal)).toBe(0);
    expect(pool.said).toMatch(/Stopped\.\n$/);
    await live.text();
    await expect(fetch(pool.endpoint)).rejects.toThrow(TypeError);
  });

  it("has the people of --users and --user, and asks for what --mfa says", async () => {
    const users = fileWith("seed.json", [
      { email: "bo@example.com", password, groups: ["admins"] },
      { email: "invited@example.com", status: "FORCE_CHANGE_PASSWORD", invite: true },
    ]);
    const pool = await servePool(
      "--users",
      users,
      "--user",
      `${ada}:with:colons-9A`,
      "--mfa",
      "email",
      "--mfa-required",
    );
    await pool.says(/^Users {5}bo@example.com, invited@example.com, ada@example.com$/m);
    await pool.says(/EMAIL to invited@example.com: Your username is \S+ and temporary password is \S+/);
    await configure(pool, await shown(pool));
    expect((await auth.signIn({ username: ada, password: "with:colons-9A" })).nextStep.signInStep).toBe(
      "CONFIRM_SIGN_IN_WITH_EMAIL_CODE",
    );
    const challengeResponse = await pool.says(/EMAIL to ada@example.com: Your authentication code is (\d+)/);
    expect(await auth.confirmSignIn({ challengeResponse })).toMatchObject({ isSignedIn: true });
  });

  it("asks for the names and attributes that flags say, and takes the rest from --config", async () => {
    const config = fileWith("pool.json", {
      signInWith: ["email"],
      attributes: { "custom:flavour": { maxLength: 5 } },
      passwordPolicy: { minLength: 10 },
      users: [{ username: "bo", password }],
    });
    const pool = await servePool(
      "--config",
      config,
      "--sign-in-with",
      "username",
      "--attributes",
      "name!",
      "--id",
      "eu-west-1_Mine",
    );
    const outputs = await shown(pool);
    expect(outputs.auth).toMatchObject({
      aws_region: "eu-west-1",
      user_pool_id: "eu-west-1_Mine",
      username_attributes: ["username"],
      standard_required_attributes: ["name"],
      password_policy: { min_length: 10 },
    });
    await configure(pool, outputs);
    const signUp = (userAttributes: Record<string, string>) =>
      auth.signUp({ username: "ada", password, options: { userAttributes } });
    await expect(signUp({ email: ada })).rejects.toThrow("name: The attribute is required");
    await expect(signUp({ email: ada, name: "Ada", "custom:flavour": "vanilla" })).rejects.toThrow(
      "custom:flavour",
    );
    await signUp({ email: ada, name: "Ada", "custom:flavour": "cream" });
    await pool.says(/EMAIL to ada@example.com/);
    expect(await auth.signIn({ username: "bo", password })).toMatchObject({ isSignedIn: true });
  });
});

describe("--persist", () => {
  it("keeps Ada, her tokens and the ids over a restart, and a seed's new password", async () => {
    const file = fileWith("pool.json");
    const args = ["--persist", file, "--user", `${ada}:${password}`];
    const before = await servePool(...args);
    await configure(before, await shown(before));
    await auth.signIn({ username: ada, password });
    await auth.updatePassword({ oldPassword: password, newPassword: "Battery-staple-7" });
    await before.stop();
    expect(statSync(file).mode & 0o077).toBe(0);

    const after = await servePool(...args, "--user", `bo@example.com:${password}`);
    expect((await shown(after)).auth).toEqual((await shown(before)).auth);
    await configure(after, await shown(after));
    expect(await auth.fetchUserAttributes()).toMatchObject({ email: ada });
    await auth.signOut();
    await expect(auth.signIn({ username: ada, password })).rejects.toThrow("Incorrect username or password.");
    await auth.signIn({ username: ada, password: "Battery-staple-7" });
    await auth.signOut();
    await auth.signIn({ username: "bo@example.com", password });
  });

  it("has written what happened when the power goes", async () => {
    const file = fileWith("pool.json");
    const before = await servePool("--persist", file);
    await configure(before, await shown(before));
    await auth.signUp({ username: ada, password });
    await expect.poll(() => readFileSync(file, "utf8"), { timeout: 5_000 }).toContain(ada);
  });

  it("touches no file of somebody else, and no other pool", async () => {
    const notes = fileWith("package.json", { name: "my-app", version: "1.0.0" });
    const refused = await run("pool", "--port", "0", "--persist", notes);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining("is not as it should be") as string,
    });
    expect(readFileSync(notes, "utf8")).toContain("my-app");

    const file = fileWith("pool.json");
    await (await servePool("--persist", file, "--id", "us-east-1_One")).stop();
    const other = await run("pool", "--port", "0", "--persist", file, "--id", "us-east-1_Two");
    expect(other).toMatchObject({
      code: 1,
      err: expect.stringContaining("keeps the pool us-east-1_One") as string,
    });
  });
});

describe("--from", () => {
  it("is like the pool of the app, under its ids, and writes the way to it beside all that the app had", async () => {
    const from = fileWith("amplify_outputs.json", {
      version: "1.3",
      auth: {
        aws_region: "eu-central-1",
        user_pool_id: "eu-central-1_Real",
        user_pool_client_id: "realclient",
        identity_pool_id: "eu-central-1:1",
        username_attributes: ["email"],
        standard_required_attributes: ["email", "family_name"],
        user_verification_types: ["email"],
        mfa_configuration: "OPTIONAL",
        mfa_methods: ["TOTP"],
      },
      data: { url: "https://example.com/graphql" },
    });
    const out = fileWith("local.json");
    const pool = await servePool("--from", from, "--out", out);
    await pool.says(/A pool in memory has no identity_pool_id/);
    const outputs = read(out);
    expect(outputs).toMatchObject({
      version: "1.3",
      auth: { ...read(from).auth, password_policy: { min_length: 8 } },
      data: { url: "https://example.com/graphql" },
      custom: { userPoolEndpoint: pool.endpoint },
    });
    await configure(pool, outputs);
    const options = { userAttributes: { email: ada, family_name: "Lovelace" } };
    await expect(auth.signUp({ username: ada, password })).rejects.toThrow("family_name");
    await auth.signUp({ username: ada, password, options });

    const again = await servePool("--from", from, "--out", out);
    expect(read(out).custom.userPoolEndpoint).toBe(again.endpoint);
  });

  it("shows lines that are right for the file of the app, which knows no endpoint", async () => {
    const from = fileWith("amplify_outputs.json", {
      version: "1.3",
      auth: {
        aws_region: "eu-central-1",
        user_pool_id: "eu-central-1_Real",
        user_pool_client_id: "realclient",
        username_attributes: ["email"],
      },
    });
    const pool = await servePool("--from", from, "--user", `${ada}:${password}`);
    await configure(pool, read(from));
    expect(await auth.signIn({ username: ada, password })).toMatchObject({ isSignedIn: true });
  });

  it("never writes over the way to a pool on AWS", async () => {
    const outputs = { version: "1", auth: { user_pool_id: "eu-central-1_Real", user_pool_client_id: "c" } };
    const file = fileWith("amplify_outputs.json", outputs);
    const { code, err } = await run("pool", "--port", "0", "--from", file, "--out", file);
    expect([code, err]).toEqual([1, expect.stringContaining("was not written by this command")]);
    expect(read(file)).toEqual(outputs);
  });
});

describe("Whoever writes something else", () => {
  const seed = fileWith("seed.json", [{ email: ada, pasword: "x" }]);
  const config = fileWith("pool.json", { mfa: { methods: ["mail"] }, signInWiht: ["email"] });
  it.each([
    [["polo"], 'There is no command "polo". Write: npx cognito-kit pool'],
    [["pool", "--prot", "1"], 'There is no option "prot". Did you mean --port?'],
    [["pool", "9000"], "Unexpected argument '9000'"],
    [["pool", "--port", "http"], '--port takes a whole number from 0 to 65535, and "http" is none.'],
    [["pool", "--host", "0.0.0.0"], "Write --host 127.0.0.1, or add --allow-remote if that is meant."],
    [["pool", "--host", "203.0.113.9", "--allow-remote"], "203.0.113.9 is no address of this machine."],
    [["pool", "--user", ada], "--user takes a name, a colon and a password"],
    [
      ["pool", "--sign-in-with", "mail"],
      '--sign-in-with takes some of username,email,phone, and "mail" is none',
    ],
    [["pool", "--mfa-required"], "Write --mfa sms,email,totp, too."],
    [["pool", "--users", "nowhere.json"], "nowhere.json cannot be read."],
    [["pool", "--users", seed], '0: Unrecognized key: "pasword"'],
    [["pool", "--config", config], "mfa: methods: 0: Invalid option"],
    [["pool", "--config", config], 'Unrecognized key: "signInWiht"'],
    [["pool", "--config", fileWith("pool.json", "{,}")], "is no JSON"],
    [["pool", "--id", "mine"], "A user pool id is a region"],
    [["pool", "--from", fileWith("outputs.json", { version: "1" })], "auth: Invalid input: expected object"],
  ])("%j is told what to write", async (args, sentence) => {
    const { code, err } = await run(...args);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n +at /);
    expect(code).toBe(1);
  });

  it("is told that the port is taken", async () => {
    const { endpoint } = await servePool();
    const { port } = new URL(endpoint);
    const { code, err } = await run("pool", "--port", port);
    expect([code, err]).toEqual([1, expect.stringContaining(`Port ${port} is taken.`)]);
  });

  it("finds the options in the help", async () => {
    expect(await run()).toMatchObject({
      code: 0,
      out: expect.stringContaining("npx cognito-kit pool") as string,
    });
    expect(await run("pool", "--help")).toMatchObject({
      code: 0,
      out: expect.stringContaining("--from <file>") as string,
    });
  });
});
