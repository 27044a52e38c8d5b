import { CognitoError } from "../cognito-error.ts";
import { findUser } from "../challenges/password.ts";
import { socialName } from "../identity-providers.ts";
import { usableFactors } from "../mfa.ts";
import { isPasswordOf } from "../password-history.ts";
import type { Answer } from "../protocol.ts";
import type { StoredUser } from "../state.ts";
import { grant, open } from "./authorize.ts";
import { html, page } from "./page.ts";
import type { HostedParts, HostedRequest } from "./request.ts";

/**
 * The page that asks who somebody is: a provider, or a name and password of the pool's own. The app's own screens do that
 * better, so it asks for no more; whoever the pool would ask for more is told to sign in there.
 */
export async function login(asked: HostedRequest, parts: HostedParts): Promise<Answer> {
  const opened = open(asked, parts);
  if ("outcome" in opened) return opened;
  if (asked.method !== "POST") return loginPage(asked, parts);
  try {
    const name = asked.form.get("username") ?? "";
    const known = findUser(name, parts);
    const password = asked.form.get("password") ?? "";
    const user = await parts.passwords.check(
      known,
      name,
      async () => known !== undefined && isPasswordOf(known, password, parts.settings),
    );
    if (asksMore(user, parts)) {
      return loginPage(asked, parts, "This page asks for a password alone. Sign in in the app.");
    }
    return await grant(opened.request, user, parts, {});
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    return loginPage(asked, parts, error.message, error.name);
  }
}

const asksMore = (user: StoredUser, { settings: { mfa } }: HostedParts) =>
  user.status === "FORCE_CHANGE_PASSWORD" || (mfa && (mfa.required || usableFactors(user, mfa).length > 0));

function loginPage(
  { query, form }: HostedRequest,
  { settings: { hosted } }: HostedParts,
  problem?: string,
  outcome = problem,
): Answer {
  const providers = hosted.providers.map((provider) => {
    const on = new URLSearchParams(query);
    on.set("identity_provider", provider.name);
    return html`<p>
      <a href="/oauth2/authorize?${on.toString()}">Continue with ${socialName(provider) ?? provider.name}</a>
    </p>`;
  });
  return page(
    "Sign in",
    html`${problem && html`<p role="alert">${problem}</p>`}${providers}
      <form method="post" action="/login?${query.toString()}">
        <label>
          Name
          <input
            name="username"
            autocomplete="username"
            required
            value="${form.get("username") ?? query.get("login_hint") ?? ""}"
          />
        </label>
        <label>
          Password
          <input type="password" name="password" autocomplete="current-password" required />
        </label>
        <button>Sign in</button>
      </form>`,
    { ...(outcome !== undefined && { outcome }) },
  );
}
