import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  redirect,
  useRouter,
  type ErrorComponentProps,
  type RouterHistory,
} from "@tanstack/react-router";
import { useEffect } from "react";
import { askSession, loadClient, withReturnPath } from "../../src/core.ts";
import { SignIn, SignOutButton, useSession } from "../../src/index.ts";

const root = createRootRoute();

/** Nothing guards this page: whoever is signed in already is taken on by the screen. */
const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", component: SignInPage });

/** Around every page for people who are signed in. What is below finds out who that is from its context. */
const members = createRoute({
  getParentRoute: () => root,
  id: "members",
  beforeLoad: async ({ location }) => ({ session: await findSession(location.href) }),
  component: Members,
  pendingComponent: () => <p>One moment…</p>,
  errorComponent: NotShown,
});

const home = createRoute({ getParentRoute: () => members, path: "/", component: HomePage });

const order = createRoute({ getParentRoute: () => members, path: "/orders/$id", component: OrderPage });

/** A page for the members of a group. */
const recipes = createRoute({
  getParentRoute: () => members,
  path: "/recipes",
  beforeLoad({ context }) {
    if (!context.session.groups.includes("makers")) throw redirect({ to: "/no-entry" });
  },
  component: () => <h1>The secret is more sugar</h1>,
});

const noEntry = createRoute({
  getParentRoute: () => members,
  path: "/no-entry",
  component: () => <h1>This page is for makers.</h1>,
});

const pages = root.addChildren([signIn, members.addChildren([home, order, recipes, noEntry])]);

/** For `<RouterProvider router={openShop()}>`. */
export function openShop(history?: RouterHistory) {
  return createRouter({ routeTree: pages, ...(history && { history }) });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof openShop>;
  }
}

/** Who is signed in. Sends everybody else to sign in, and says where they were going. */
async function findSession(path: string) {
  const result = await askSession(loadClient);
  if (result.ok && result.session) return result.session;
  if (result.ok || result.error.code === "sessionEnded") {
    throw redirect({ href: withReturnPath("/sign-in", path) });
  }
  // They may well be signed in: without a connection it can't be found out.
  throw new Error("We could not find out who is signed in. Check your connection and try again.");
}

/** Once somebody is not signed in any more, the routes are asked again, and lead to sign-in. */
function Members() {
  const { status } = useSession();
  const router = useRouter();
  useEffect(() => {
    if (status === "signedOut") void router.invalidate();
  }, [status, router]);
  if (status === "signedOut") return null;
  return (
    <>
      <nav>
        <Link to="/">Home</Link> <Link to="/recipes">Recipes</Link> <SignOutButton />
      </nav>
      <Outlet />
    </>
  );
}

function SignInPage() {
  const { history } = useRouter();
  return <SignIn onSignedIn={({ returnTo }) => history.replace(returnTo ?? "/")} />;
}

function HomePage() {
  const { session } = members.useRouteContext();
  return <h1>Hello {session.user.email}</h1>;
}

function OrderPage() {
  const { id } = order.useParams();
  return <h1>Order {id}</h1>;
}

function NotShown({ error }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <>
      <p role="alert">{error instanceof Error ? error.message : "This page could not be shown."}</p>
      <button onClick={() => void router.invalidate()}>Try again</button>
    </>
  );
}
