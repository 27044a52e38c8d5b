import { RequireGroup, SignedIn, SignedOut } from "../../src/index.ts";

/** The top of every page. */
export function Header() {
  return (
    <header>
      <SignedIn>{({ user }) => <a href="/account">{user.email}</a>}</SignedIn>
      <SignedOut>
        <a href="/sign-in">Sign in</a>
      </SignedOut>
    </header>
  );
}

/** A page with a part for some. */
export function RecipePage() {
  return (
    <main>
      <h1>Pistachio ice cream</h1>
      <RequireGroup
        group={["makers", "admins"]}
        otherwise={<p>The recipe is for makers.</p>}
        fallback={<p>One moment…</p>}
      >
        <p>More sugar than you think.</p>
      </RequireGroup>
    </main>
  );
}
