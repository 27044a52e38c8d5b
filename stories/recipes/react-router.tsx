import { useEffect } from "react";
import {
  data,
  isRouteErrorResponse,
  Link,
  Outlet,
  redirect,
  useLoaderData,
  useLocation,
  useNavigate,
  useParams,
  useRevalidator,
  useRouteError,
  type LoaderFunctionArgs,
  type RouteObject,
} from "react-router";
import { askSession, loadClient, withReturnPath } from "../../src/core.ts";
import { SignIn, SignOutButton, useSession } from "../../src/index.ts";

/** For `createBrowserRouter(pages)`. Loaders run side by side, so each page that is not for everybody has its own. */
export const pages: RouteObject[] = [
  { path: "/sign-in", Component: SignInPage },
  {
    Component: Members,
    HydrateFallback: () => <p>One moment…</p>,
    children: [
      {
        ErrorBoundary: NotShown,
        children: [
          { path: "/", loader: forMembers, Component: HomePage },
          { path: "/orders/:id", loader: forMembers, Component: OrderPage },
          { path: "/recipes", loader: forMakers, Component: RecipesPage },
        ],
      },
    ],
  },
];

/** Who is signed in. Sends everybody else to sign in, and says where they were going. */
async function forMembers({ request }: LoaderFunctionArgs) {
  const result = await askSession(loadClient);
  if (result.ok && result.session) return result.session;
  if (result.ok || result.error.code === "sessionEnded") {
    const { pathname, search } = new URL(request.url);
    throw redirect(withReturnPath("/sign-in", pathname + search));
  }
  // They may well be signed in: without a connection it can't be found out.
  throw new Error("We could not find out who is signed in. Check your connection and try again.");
}

/** The same for the members of a group. */
async function forMakers(args: LoaderFunctionArgs) {
  const session = await forMembers(args);
  if (!session.groups.includes("makers")) throw data("This page is for makers.", { status: 403 });
  return session;
}

/** Around every page for people who are signed in. Once they are not, the loaders are asked again, and lead to sign-in. */
function Members() {
  const { status } = useSession();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (status === "signedOut") void revalidate();
  }, [status, revalidate]);
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

/** No loader guards this page: whoever is signed in already is taken on by the screen. */
function SignInPage() {
  const navigate = useNavigate();
  return <SignIn onSignedIn={({ returnTo }) => void navigate(returnTo ?? "/", { replace: true })} />;
}

function HomePage() {
  const { user } = useLoaderData<typeof forMembers>();
  return <h1>Hello {user.email}</h1>;
}

function OrderPage() {
  return <h1>Order {useParams()["id"]}</h1>;
}

function RecipesPage() {
  return <h1>The secret is more sugar</h1>;
}

function NotShown() {
  const error = useRouteError();
  const here = useLocation();
  const navigate = useNavigate();
  if (isRouteErrorResponse(error) && error.status === 403) return <h1>{error.data}</h1>;
  return (
    <>
      <p role="alert">{error instanceof Error ? error.message : "This page could not be shown."}</p>
      {/* Not `revalidate`: where the answer is there at once, the router keeps the error. */}
      <button onClick={() => void navigate(here, { replace: true })}>Try again</button>
    </>
  );
}
