import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  useRouter,
  useRouterState,
  type RouterHistory,
} from "@tanstack/react-router";
import { Authenticator, SignOutButton } from "../../src/index.ts";

/** Stays in place while the address goes from screen to screen. */
const door = createRootRoute({
  component: Door,
  // The screens' addresses among them: whoever is signed in is led on from there.
  notFoundComponent: () => <h1>There is no such page</h1>,
});

const home = createRoute({ getParentRoute: () => door, path: "/", component: () => <h1>Gelato</h1> });

const order = createRoute({ getParentRoute: () => door, path: "/orders/$id", component: OrderPage });

const pages = door.addChildren([home, order]);

/** For `<RouterProvider router={openDoor()}>`. */
export function openDoor(history?: RouterHistory) {
  return createRouter({ routeTree: pages, ...(history && { history }) });
}

function Door() {
  const { history } = useRouter();
  const path = useRouterState({ select: ({ location }) => location.href });
  const navigate = (to: string, { replace }: { readonly replace: boolean }) =>
    replace ? history.replace(to) : history.push(to);
  return (
    <Authenticator routes={{ signIn: "/sign-in", signUp: "/join", resetPassword: "/reset", path, navigate }}>
      <Outlet />
      <SignOutButton />
    </Authenticator>
  );
}

function OrderPage() {
  const { id } = order.useParams();
  return <h1>Order {id}</h1>;
}
