import { createPath, Outlet, useLocation, useNavigate, useParams, type RouteObject } from "react-router";
import { Authenticator, SignOutButton } from "../../src/index.ts";

/** For `createBrowserRouter(pages)`. One route around all others stays in place while the address goes from screen to screen. */
export const pages: RouteObject[] = [
  {
    Component: Door,
    children: [
      { path: "/", element: <h1>Gelato</h1> },
      { path: "/orders/:id", Component: OrderPage },
      // The screens' addresses among them: whoever is signed in is led on from there.
      { path: "*", element: <h1>There is no such page</h1> },
    ],
  },
];

function Door() {
  const path = createPath(useLocation());
  const navigate = useNavigate();
  return (
    <Authenticator routes={{ signIn: "/sign-in", signUp: "/join", resetPassword: "/reset", path, navigate }}>
      <Outlet />
      <SignOutButton />
    </Authenticator>
  );
}

function OrderPage() {
  return <h1>Order {useParams()["id"]}</h1>;
}
