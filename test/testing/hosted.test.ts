import { describe, expect, it } from "vitest";
import { createUserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { authorizeUrl, browse, callback, exchange, redeem, type Stop } from "./hosted-browser.ts";
import { claims, heldClock, refresh, send, signIn } from "./wire.ts";

const password = "Correct-horse-9";
const ada = {
  id: "117300206013007398924",
  email: "ada@example.com",
  attributes: { given_name: "Ada", family_name: "Lovelace" },
};
const google = { name: "Google", people: [ada] };
const acme = { name: "AcmeSaml", type: "SAML", identifiers: ["acme.example"] } as const;

function start(options: UserPoolOptions = {}) {
  const pool = createUserPool({
    identityProviders: [google, acme, { name: "SignInWithApple" }],
    ...options,
    appClient: { callbackUrls: [callback], ...options.appClient },
  });
  return { pool, browser: browse(pool) };
}

/** What the app is told in its address. */
const told = ({ url }: Stop) => Object.fromEntries(url.searchParams);

describe("signing in with a provider", () => {
  it("leads from the app to Google's page, and back with a code that is good for Ada's tokens", async () => {
    const { pool, browser } = start();
    const atGoogle = await browser.authorize({ identity_provider: "Google" });
    expect(atGoogle.url.pathname).toBe("/provider/Google");
    expect(atGoogle.page).toContain("Ada Lovelace");
    const back = await browser.send(atGoogle, { person: "0" });
    expect(back.url.href.split("?")[0]).toBe(callback);
    expect(told(back)).toEqual({ code: expect.any(String), state: "AbC-7b22" });
    const { status, body } = await redeem(pool, back);
    expect({ status, body }).toMatchObject({ status: 200, body: { token_type: "Bearer", expires_in: 3600 } });
    expect(claims(body.access_token ?? "")).toMatchObject({
      username: "google_117300206013007398924",
      client_id: pool.clientId,
      scope: "openid email profile aws.cognito.signin.user.admin",
      token_use: "access",
      version: 2,
    });
  });

  it("makes the user that Cognito makes: with the identity, a group, and an address that nobody proved", async () => {
    const clock = heldClock();
    const { pool, browser } = start({ clock: clock.read });
    const back = await browser.send(await browser.authorize({ identity_provider: "Google" }), {
      person: "0",
    });
    const { body } = await redeem(pool, back);
    const identity = {
      userId: ada.id,
      providerName: "Google",
      providerType: "Google",
      issuer: null,
      primary: "true",
      dateCreated: String(clock.read()),
    };
    expect(pool.users.get(ada.email)).toMatchObject({
      username: "google_117300206013007398924",
      status: "EXTERNAL_PROVIDER",
      groups: [`${pool.id}_Google`],
      attributes: { ...ada.attributes, email: ada.email, email_verified: "false" },
    });
    expect(claims(body.id_token ?? "")).toMatchObject({
      "cognito:username": "google_117300206013007398924",
      "cognito:groups": [`${pool.id}_Google`],
      identities: [identity],
      email_verified: false,
      given_name: "Ada",
    });
    const { body: user } = await send(pool, "GetUser", { AccessToken: body.access_token });
    expect(user.UserAttributes).toContainEqual({ Name: "identities", Value: JSON.stringify([identity]) });
  });

  it("spells the name as the provider's where the pool minds case", async () => {
    const { pool, browser } = start({ caseSensitive: true });
    await browser.send(await browser.authorize({ identity_provider: "Google" }), { person: "0" });
    expect(pool.users.get(ada.email)?.username).toBe("Google_117300206013007398924");
  });

  it("knows Ada again the next time, and takes what the provider says now", async () => {
    const people = [{ ...ada, attributes: { ...ada.attributes } }];
    const { pool, browser } = start({ identityProviders: [{ name: "Google", people }] });
    await browser.send(await browser.authorize({ identity_provider: "Google" }), { person: "0" });
    const first = pool.users.get(ada.email);
    people[0] = { ...ada, attributes: { given_name: "Augusta", family_name: "King" } };
    const again = { identity_provider: "Google", prompt: "select_account" };
    await browser.send(await browser.authorize(again), { person: "0" });
    expect(pool.users.list()).toHaveLength(1);
    expect(pool.users.get(ada.email)).toMatchObject({
      sub: first?.sub,
      attributes: { given_name: "Augusta" },
    });
  });

  it("takes somebody who is typed, the same each time", async () => {
    const { pool, browser } = start();
    for (const email of ["grace@example.com", "Grace@example.com"]) {
      const atApple = await browser.authorize({ identity_provider: "SignInWithApple", prompt: "login" });
      await browser.send(atApple, { email });
    }
    expect(pool.users.list().map(({ username }) => username)).toEqual([
      expect.stringMatching(/^signinwithapple_\d{21}$/),
    ]);
  });

  it("finds a company's provider by another name of it", async () => {
    const { pool, browser } = start();
    const atAcme = await browser.authorize({ idp_identifier: "acme.example" });
    expect(atAcme.page).toContain('action="/saml2/idpresponse"');
    await browser.send(atAcme, { email: "ada@acme.example" });
    expect(pool.users.get("ada@acme.example")?.username).toBe("acmesaml_ada@acme.example");
  });

  it("lives beside an account of the pool's own with the same address, and takes nothing from it", async () => {
    const users = [{ email: ada.email, password }];
    const { pool, browser } = start({ users });
    const back = await browser.send(await browser.authorize({ identity_provider: "Google" }), {
      person: "0",
    });
    expect((await redeem(pool, back)).status).toBe(200);
    expect(pool.users.list()).toHaveLength(2);
    expect(claims((await signIn(pool, ada.email, password)).AccessToken).username).not.toMatch(/^google/);
    const other = start();
    await other.browser.send(await other.browser.authorize({ identity_provider: "Google" }), { person: "0" });
    const UserAttributes = [{ Name: "email", Value: ada.email }];
    const made = await send(other.pool, "SignUp", {
      Username: ada.email,
      Password: password,
      UserAttributes,
    });
    expect(made.status).toBe(200);
    const federated = other.pool.users.list()[0]?.username ?? "";
    await expect(signIn(other.pool, federated, password)).rejects.toThrow("Incorrect username or password.");
  });
});

describe("a sign-in that does not come about", () => {
  it("is refused by the person, in the word of the provider", async () => {
    const { browser } = start();
    const atGoogle = await browser.authorize({ identity_provider: "Google" });
    expect(told(await browser.send(atGoogle, { decision: "refuse" }))).toEqual({
      error: "access_denied",
      state: "AbC-7b22",
    });
    const atApple = await browser.authorize({ identity_provider: "SignInWithApple" });
    expect(told(await browser.send(atApple, { decision: "refuse" }))).toMatchObject({
      error: "user_cancelled_authorize",
    });
  });

  it("fails at the provider", async () => {
    const { browser } = start();
    const atGoogle = await browser.authorize({ identity_provider: "Google" });
    const back = await browser.send(atGoogle, { decision: "fail" });
    expect(back.url.search).toBe(
      "?error_description=Google+Error+-+500+internal_failure&state=AbC-7b22&error=invalid_request",
    );
  });

  it("is refused by the app's trigger, which hears where the person comes from", async () => {
    const events: unknown[] = [];
    const { pool, browser } = start({
      onPreSignUp(event) {
        events.push(event);
        throw new Error("not invited");
      },
    });
    const atGoogle = await browser.authorize({ identity_provider: "Google" });
    expect(told(await browser.send(atGoogle, { person: "0" }))).toEqual({
      error: "invalid_request",
      error_description: "PreSignUp failed with error not invited. ",
      state: "AbC-7b22",
    });
    expect(events).toEqual([
      {
        version: "1",
        triggerSource: "PreSignUp_ExternalProvider",
        region: pool.region,
        userPoolId: pool.id,
        userName: "google_117300206013007398924",
        callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: pool.clientId },
        request: { userAttributes: { ...ada.attributes, email: ada.email } },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ]);
    expect(pool.users.list()).toEqual([]);
  });

  it("has the claims changed by the app's function, which is told of what was granted", async () => {
    const heard: unknown[] = [];
    const { pool, browser } = start({
      onPreTokenGeneration(event) {
        heard.push({ source: event.triggerSource, scopes: event.request.scopes });
        event.response.claimsAndScopeOverrideDetails = {
          idTokenGeneration: { claimsToAddOrOverride: { plan: "gold" } },
          accessTokenGeneration: { scopesToAdd: ["notes/read"], scopesToSuppress: ["email"] },
        };
      },
    });
    const scope = "openid email";
    const atGoogle = await browser.authorize({ identity_provider: "Google", scope });
    const { body } = await redeem(pool, await browser.send(atGoogle, { person: "0" }));
    expect(claims(body.access_token ?? "")).toMatchObject({ scope: "openid notes/read", version: 2 });
    expect(claims(body.id_token ?? "")).toMatchObject({ plan: "gold", email: ada.email });
    const more = { grant_type: "refresh_token", refresh_token: body.refresh_token ?? "" };
    await exchange(pool, more);
    expect(heard).toEqual([
      { source: "TokenGeneration_HostedAuth", scopes: ["openid", "email"] },
      { source: "TokenGeneration_RefreshTokens", scopes: ["openid", "email"] },
    ]);
  });

  it("is told in the address of a function that fails over the tokens", async () => {
    const { browser } = start({
      onPreTokenGeneration() {
        throw new Error("no plan");
      },
    });
    const atGoogle = await browser.authorize({ identity_provider: "Google" });
    expect(told(await browser.send(atGoogle, { person: "0" }))).toEqual({
      error: "invalid_request",
      error_description: "PreTokenGeneration failed with error no plan. ",
      state: "AbC-7b22",
    });
  });

  it("asks the trigger only the first time, and believes it about the address", async () => {
    let asked = 0;
    const { pool, browser } = start({
      onPreSignUp: ({ response }) => void (response.autoVerifyEmail = ++asked > 0),
    });
    for (const prompt of ["login", "login"]) {
      const atGoogle = await browser.authorize({ identity_provider: "Google", prompt });
      await browser.send(atGoogle, { person: "0" });
    }
    expect(asked).toBe(1);
    expect(pool.users.get(ada.email)?.attributes.email_verified).toBe("true");
  });

  it("lacks what the pool requires", async () => {
    const attributes = { name: { required: true }, phone_number: { required: true } };
    const { browser } = start({ attributes });
    const atGoogle = await browser.authorize({ identity_provider: "Google" });
    expect(told(await browser.send(atGoogle, { person: "0" }))).toMatchObject({
      error: "invalid_request",
      error_description: expect.stringMatching(
        /^attributes required: \[(name, phone_number|phone_number, name)\]$/,
      ),
    });
  });

  it("is somebody who was switched off", async () => {
    const { pool, browser } = start();
    await browser.send(await browser.authorize({ identity_provider: "Google" }), { person: "0" });
    pool.users.disable(ada.email);
    const atGoogle = await browser.authorize({ identity_provider: "Google" });
    expect(told(await browser.send(atGoogle, { person: "0" }))).toMatchObject({
      error_description: "User is disabled.",
    });
  });

  it("took longer than the pool waits", async () => {
    const clock = heldClock();
    const { browser } = start({ clock: clock.read });
    const atGoogle = await browser.authorize({ identity_provider: "Google" });
    clock.pass({ minutes: 5 });
    const late = await browser.send(atGoogle, { person: "0" });
    expect({ path: late.url.pathname, status: late.status }).toEqual({ path: "/error", status: 400 });
  });
});

describe("what an app asks for", () => {
  it.each([
    ["another answer than a code", { response_type: "token" }, { error: "unauthorized_client" }],
    ["no answer at all", { response_type: "" }, { error: "invalid_request" }],
    ["a challenge without its method", { code_challenge_method: "" }, { error: "invalid_request" }],
    ["a challenge in the clear", { code_challenge_method: "plain" }, { error: "invalid_request" }],
  ])("is refused in the app's own address: %s", async (_what, more, refusal) => {
    const { browser } = start();
    expect(told(await browser.authorize(more))).toEqual({ state: "AbC-7b22", ...refusal });
  });

  it.each([
    ["openid admin", {}],
    ["email", {}],
    ["openid phone", { appClient: { callbackUrls: [callback], scopes: ["openid", "email"] } }],
  ])("is refused for a scope, in AWS's order: %s", async (scope, options) => {
    const { browser } = start(options);
    const { url } = await browser.authorize({ scope });
    expect(url.search).toBe("?error_description=invalid_scope&state=AbC-7b22&error=invalid_request");
  });

  it("gets every scope of the app client where it names none", async () => {
    const { pool, browser } = start({ appClient: { scopes: ["openid", "phone"] } });
    const atGoogle = await browser.authorize({ identity_provider: "Google", scope: "" });
    const { body } = await redeem(pool, await browser.send(atGoogle, { person: "0" }));
    expect(claims(body.access_token ?? "").scope).toBe("openid phone");
  });

  it.each([
    ["a client that is not there", { client_id: "nobody" }, "invalid_request"],
    ["an address that is not the app's", { redirect_uri: `${callback}x` }, "redirect_mismatch"],
    [
      "a provider that is not there",
      { identity_provider: "Facebook" },
      "Login option is not available. Please try another one",
    ],
    [
      "a company that is not there",
      { idp_identifier: "globex.example" },
      "Login option is not available. Please try another one",
    ],
  ])(
    "ends on a page where nobody can be sent back: %s",
    async (_what, more: Record<string, string>, reason) => {
      const { pool, browser } = start();
      const { url, page, status } = await browser.authorize(more);
      expect(url.pathname).toBe("/error");
      expect(told({ url, page, status })).toEqual({
        error: reason,
        client_id: more.client_id ?? pool.clientId,
      });
      expect(status).toBe(400);
      expect(page).toContain("An error was encountered with the requested page.");
    },
  );

  it("keeps the state as it came, and puts the nonce into the id token", async () => {
    const { pool, browser } = start();
    const more = { identity_provider: "Google", state: "a b&c=<ü>+%", nonce: "n-0S6" };
    const back = await browser.send(await browser.authorize(more), { person: "0" });
    expect(told(back).state).toBe(more.state);
    expect(claims((await redeem(pool, back)).body.id_token ?? "").nonce).toBe("n-0S6");
  });

  it("hands a hint on to Google, and none to a company with SAML", async () => {
    const { browser } = start();
    const hint = { login_hint: "ada@example.com" };
    expect((await browser.authorize({ identity_provider: "Google", ...hint })).page).toContain(
      'value="ada@example.com"',
    );
    expect((await browser.authorize({ identity_provider: "AcmeSaml", ...hint })).page).not.toContain(
      hint.login_hint,
    );
  });

  it("is written into a page as text, whatever it holds", async () => {
    const { browser } = start();
    const { page } = await browser.authorize({ identity_provider: "Google", login_hint: `"><script>x` });
    expect(page).not.toContain("<script>");
  });
});

describe("a browser that is signed in at the pages", () => {
  it("comes straight back with the same provider or none, and is asked by another or by a prompt", async () => {
    const { browser } = start();
    await browser.send(await browser.authorize({ identity_provider: "Google" }), { person: "0" });
    for (const more of [{ identity_provider: "Google" }, {}, { prompt: "none" }]) {
      expect(told(await browser.authorize(more))).toHaveProperty("code");
    }
    for (const prompt of ["login", "select_account", "consent"]) {
      const { url } = await browser.authorize({ identity_provider: "Google", prompt });
      expect(url.pathname).toBe("/provider/Google");
    }
    const other = await browser.authorize({ identity_provider: "SignInWithApple" });
    expect(other.url.pathname).toBe("/provider/SignInWithApple");
    const own = await browser.authorize({ identity_provider: "COGNITO" });
    expect(own.url.pathname).toBe("/login");
  });

  it("may be asked not to ask, and then says that somebody has to sign in", async () => {
    const { browser } = start();
    expect(told(await browser.authorize({ prompt: "none" }))).toEqual({
      error: "login_required",
      state: "AbC-7b22",
    });
  });

  it("forgets after an hour, after a sign-out, and whoever was switched off", async () => {
    const clock = heldClock();
    const { pool, browser } = start({ clock: clock.read });
    const isKnown = async () => "code" in told(await browser.authorize({ prompt: "none" }));
    const signInAgain = async () =>
      browser.send(await browser.authorize({ identity_provider: "Google", prompt: "login" }), {
        person: "0",
      });
    await signInAgain();
    expect(await isKnown()).toBe(true);
    clock.pass({ hours: 1 });
    expect(await isKnown()).toBe(false);
    await signInAgain();
    const left = await browser.go(
      `/logout?client_id=${pool.clientId}&logout_uri=${encodeURIComponent(callback)}`,
    );
    expect(left.url.href).toBe(callback);
    expect(await isKnown()).toBe(false);
    await signInAgain();
    pool.users.disable(ada.email);
    expect(await isKnown()).toBe(false);
  });
});

describe("signing out of the pages", () => {
  it("leads to the sign-in, with what the app asks for", async () => {
    const { pool, browser } = start();
    const on = new URL(authorizeUrl(pool)).search;
    const { url } = await browser.go(`/logout${on}`);
    expect(`${url.pathname}${url.search}`).toBe(`/login${on}`);
  });

  it("leads to no address that the app client has not got", async () => {
    const { pool, browser } = start({ appClient: { logoutUrls: ["https://app.example.com/bye"] } });
    const uri = encodeURIComponent(callback);
    const { url } = await browser.go(`/logout?client_id=${pool.clientId}&logout_uri=${uri}`);
    expect(url.searchParams.get("error")).toBe("Required String parameter 'redirect_uri' is not present");
  });
});

describe("the page that asks who somebody is", () => {
  const users = [{ email: ada.email, password }];

  it("offers the providers, and takes a name and password of the pool's own", async () => {
    const { pool, browser } = start({ users });
    const asked = await browser.authorize({ login_hint: ada.email });
    expect(asked.url.pathname).toBe("/login");
    expect(asked.page).toContain("Continue with Apple");
    expect(asked.page).toContain(`value="${ada.email}"`);
    const wrong = await browser.send(asked, { username: ada.email, password: "Wrong-horse-9" });
    expect(wrong.page).toContain("Incorrect username or password.");
    const back = await browser.send(asked, { username: ada.email, password });
    const { body } = await redeem(pool, back);
    expect(claims(body.id_token ?? "")).toMatchObject({ email: ada.email });
    expect(claims(body.id_token ?? "")).not.toHaveProperty("identities");
  });

  it("leads on to a provider", async () => {
    const { browser } = start();
    const { page } = await browser.authorize();
    const [, href = ""] = /href="([^"]*)">Continue with Google/.exec(page) ?? [];
    expect((await browser.go(href.replaceAll("&#38;", "&"))).url.pathname).toBe("/provider/Google");
  });

  it("lets nobody in whom the pool would ask for more", async () => {
    const { browser } = start({ users: [{ ...users[0], status: "FORCE_CHANGE_PASSWORD" }] });
    const { page } = await browser.send(await browser.authorize(), { username: ada.email, password });
    expect(page).toContain("Sign in in the app");
  });
});

describe("the tokens", () => {
  async function come(options: UserPoolOptions = {}, more: Record<string, string> = {}) {
    const { pool, browser } = start(options);
    const atGoogle = await browser.authorize({ identity_provider: "Google", ...more });
    return { pool, back: await browser.send(atGoogle, { person: "0" }) };
  }
  const invalidGrant = { status: 400, body: { error: "invalid_grant" } };

  it("are handed out once, within five minutes, to whoever knows the verifier", async () => {
    const clock = heldClock();
    const { pool, back } = await come({ clock: clock.read });
    expect((await redeem(pool, back)).status).toBe(200);
    expect(await redeem(pool, back)).toEqual(invalidGrant);
    const late = await come({ clock: clock.read });
    clock.pass({ minutes: 5 });
    expect(await redeem(late.pool, late.back)).toEqual(invalidGrant);
    const stolen = await come();
    expect(await redeem(stolen.pool, stolen.back, { code_verifier: "another" })).toEqual(invalidGrant);
    expect(await redeem(stolen.pool, stolen.back)).toEqual(invalidGrant);
  });

  it("need no verifier where none was announced", async () => {
    const { pool, back } = await come({}, { code_challenge: "", code_challenge_method: "" });
    expect((await redeem(pool, back)).status).toBe(200);
  });

  it.each([
    ["another client", { client_id: "nobody" }, "invalid_client"],
    ["a secret that the client has not got", { client_secret: "s3cret" }, "invalid_client"],
    ["no code", { code: "" }, "invalid_request"],
    ["no kind of grant", { grant_type: "" }, "unsupported_grant_type"],
    ["another kind of grant", { grant_type: "password" }, "unsupported_grant_type"],
    ["a machine's grant", { grant_type: "client_credentials" }, "unauthorized_client"],
    ["an address that is not the app's", { redirect_uri: `${callback}x` }, "unauthorized_client"],
  ])("are refused for %s", async (_what, more, error) => {
    const { pool, back } = await come();
    expect(await redeem(pool, back, more)).toEqual({ status: 400, body: { error } });
  });

  it("are refused for another address of the app than the one that was asked for", async () => {
    const other = "https://app.example.com/other";
    const { pool, back } = await come({ appClient: { callbackUrls: [callback, other] } });
    expect(await redeem(pool, back, { redirect_uri: other })).toEqual(invalidGrant);
  });

  it("are refreshed with their scopes, here and by the operation, until they are revoked", async () => {
    const { pool, back } = await come();
    const { body } = await redeem(pool, back);
    const refresh_token = body.refresh_token ?? "";
    const again = await exchange(pool, { grant_type: "refresh_token", refresh_token });
    expect(again).toMatchObject({ status: 200, body: { expires_in: 3600, token_type: "Bearer" } });
    expect(again.body).not.toHaveProperty("refresh_token");
    expect(claims(again.body.access_token ?? "").scope).toBe(claims(body.access_token ?? "").scope);
    expect((await refresh(pool, refresh_token)).status).toBe(200);
    const revoked = await pool.fetch(`https://${pool.domain}/oauth2/revoke`, {
      method: "POST",
      body: new URLSearchParams({ token: refresh_token, client_id: pool.clientId }),
    });
    expect({ status: revoked.status, text: await revoked.text() }).toEqual({ status: 200, text: "" });
    expect(await exchange(pool, { grant_type: "refresh_token", refresh_token })).toEqual(invalidGrant);
    expect(await send(pool, "GetUser", { AccessToken: body.access_token })).toMatchObject({
      message: "Access Token has been revoked",
    });
  });

  it("show what their scopes allow, and no id token without openid", async () => {
    const read = async (scope: string) => {
      const { pool, back } = await come({}, { scope });
      return { pool, ...(await redeem(pool, back)).body } as { pool: typeof pool } & Record<string, string>;
    };
    const email = claims((await read("openid email")).id_token ?? "");
    expect(email).toMatchObject({ email: ada.email });
    expect(email).not.toHaveProperty("given_name");
    expect(claims((await read("openid")).id_token ?? "")).toMatchObject({ given_name: "Ada" });
    const { pool, id_token, access_token } = await read("aws.cognito.signin.user.admin");
    expect(id_token).toBeUndefined();
    expect((await send(pool, "GetUser", { AccessToken: access_token })).status).toBe(200);
    const narrow = await read("openid");
    expect(await send(narrow.pool, "GetUser", { AccessToken: narrow.access_token })).toMatchObject({
      error: "NotAuthorizedException",
      message: "Access Token does not have required scopes",
    });
  });

  it("tell who somebody is, in strings, to whoever holds them", async () => {
    const { pool, back } = await come({}, { scope: "openid email" });
    const { body } = await redeem(pool, back);
    const ask = async (authorization?: string) => {
      const headers = { ...(authorization !== undefined && { authorization }) };
      const response = await pool.fetch(`https://${pool.domain}/oauth2/userInfo`, { headers });
      return { status: response.status, body: (await response.json()) as object };
    };
    expect(await ask(`Bearer ${body.access_token}`)).toEqual({
      status: 200,
      body: {
        sub: pool.users.get(ada.email)?.sub,
        email: ada.email,
        email_verified: "false",
        username: "google_117300206013007398924",
      },
    });
    expect(await ask()).toEqual({ status: 400, body: { error: "invalid_request" } });
    expect(await ask(`Bearer ${body.id_token}`)).toEqual({ status: 401, body: { error: "invalid_token" } });
    const own = createUserPool({ domain: "auth.example.com", appClient: { callbackUrls: [callback] } });
    own.users.add({ email: ada.email, password });
    const { AccessToken } = await signIn(own, ada.email, password);
    const headers = { authorization: `Bearer ${AccessToken}` };
    expect((await own.fetch("https://auth.example.com/oauth2/userInfo", { headers })).status).toBe(401);
  });

  it("are lost on their way, as the weather is", async () => {
    const { pool, back } = await come();
    pool.fail("/oauth2/token", { drop: true });
    await expect(redeem(pool, back)).rejects.toThrow("Failed to fetch");
    pool.fail("/oauth2/token", { error: "server_error", status: 500 });
    expect(await redeem(pool, back)).toEqual({ status: 500, body: { error: "server_error" } });
    expect(pool.log.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      "/oauth2/authorize ok",
      "/provider/Google ok",
      "/oauth2/idpresponse ok",
      "/oauth2/token dropped",
      "/oauth2/token server_error",
    ]);
  });
});

describe("a pool", () => {
  it("has no pages without a domain or a provider", async () => {
    const pool = createUserPool();
    expect(pool.domain).toBeUndefined();
    expect(pool.config.Auth.Cognito.loginWith).not.toHaveProperty("oauth");
    expect((await pool.fetch("https://pool.localhost/login")).status).toBe(400);
  });

  it("tells Amplify where they are, and what the providers are called there", () => {
    const { pool } = start({ id: "us-east-1_Example1" });
    expect(pool.config.Auth.Cognito.loginWith.oauth).toEqual({
      domain: "example1.auth.pool.localhost",
      scopes: ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"],
      redirectSignIn: [callback],
      redirectSignOut: [callback],
      responseType: "code",
      providers: ["Google", { custom: "AcmeSaml" }, "Apple"],
    });
  });

  it("keeps a sign-in that is under way over a reload of the page", async () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
    const before = start({ persist: storage });
    const atGoogle = await before.browser.authorize({ identity_provider: "Google" });
    const after = start({ persist: storage });
    const back = await after.browser.send(atGoogle, { person: "0" });
    expect((await redeem(start({ persist: storage }).pool, back)).status).toBe(200);
  });

  it.each([
    [{ identityProviders: [google] }, 'Name it in "callbackUrls"'],
    [{ domain: "https://auth.example.com" }, "is no host"],
    [
      { identityProviders: [{ ...google, type: "OIDC" as const }], appClient: { callbackUrls: [callback] } },
      'leave its "type" out',
    ],
  ])("says what is wrong with its options: %#", (options: UserPoolOptions, words) => {
    expect(() => createUserPool(options)).toThrow(words);
  });
});
