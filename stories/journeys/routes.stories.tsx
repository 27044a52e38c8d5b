import { createMemoryHistory, RouterProvider as TanStackProvider } from "@tanstack/react-router";
import { useEffect, useState, type ComponentType } from "react";
import {
  createMemoryRouter,
  createPath,
  RouterProvider as ReactRouterProvider,
  type RouteObject,
} from "react-router";
import { expect } from "storybook/test";
import { pages } from "../recipes/react-router.tsx";
import { pages as screens } from "../recipes/screen-routes.tsx";
import { openShop } from "../recipes/tanstack-router.tsx";
import { onStage } from "../support/stage.tsx";
import type { Meta, Story } from "../support/story.ts";
import { openAt } from "./address.ts";
import { Browser } from "./browser.tsx";
import { ada, inEnglish, visitor } from "./visitor.ts";

const meta = {
  title: "Journeys/Routes",
  component: Shop,
  parameters: { pool: { users: [ada] }, controls: { disable: true } },
  decorators: [onStage()],
} satisfies Meta<typeof Shop>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Ada opens an order, signs in and gets to it. A page for makers is not hers; and when she signs out, she is sent back to sign in. */
const walk: ThisStory["play"] = inEnglish(async (context) => {
  const { step } = context;
  const visit = visitor(context);
  const signsIn = async () => {
    await visit.types("Email", ada.email);
    await visit.types("Password", ada.password);
    await visit.presses("Sign in");
  };
  await step("She is sent to sign in, and gets to her order", async () => {
    await visit.reaches("Sign in");
    await visit.sees("gelato.example/sign-in?return_to=%2Forders%2F7");
    await signsIn();
    await visit.reaches("Order 7");
    await visit.sees("gelato.example/orders/7");
  });
  await step("A reload asks her nothing", async () => {
    await visit.presses("Reload");
    await visit.reaches("Order 7");
  });
  await step("The recipes are for makers", async () => {
    await visit.follows("Recipes");
    await visit.reaches("This page is for makers.");
    await visit.follows("Home");
    await visit.reaches(`Hello ${ada.email}`);
  });
  await step("She signs out", async () => {
    await visit.presses("Sign out");
    await visit.reaches("Sign in");
    await visit.sees("gelato.example/sign-in?return_to=%2F");
  });
});

export const ReactRouter: ThisStory = {
  name: "React Router",
  args: { Pages: InReactRouter },
  play: walk,
};

export const TanStackRouter: ThisStory = {
  name: "TanStack Router",
  args: { Pages: InTanStackRouter },
  play: walk,
};

/** Grace opens a link to the sign-up. Each screen has its address, and Back leads from a code to the first question. */
export const AddressesOfScreens: ThisStory = {
  name: "Addresses of screens",
  args: { Pages: ScreensInReactRouter, path: "/join" },
  parameters: { pool: { users: [ada], mfa: { required: true, methods: ["email"] } } },
  play: inEnglish(async (context) => {
    const { step, canvas } = context;
    const visit = visitor(context);
    await step("The address says which screen it is", async () => {
      await visit.reaches("Create your account");
      await visit.types("Email", ada.email);
      await expect(canvas.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in");
      await visit.follows("Sign in");
      await visit.reaches("Sign in");
      await visit.sees("gelato.example/sign-in");
      await visit.finds("Email", ada.email);
    });
    await step("Back leads from the code to the first question", async () => {
      await visit.types("Password", ada.password);
      await visit.presses("Sign in");
      await visit.reaches("Check your email");
      history.back();
      await visit.reaches("Sign in");
      await visit.finds("Email", ada.email);
    });
    await step("And Forward to no question that is over", async () => {
      history.forward();
      await visit.types("Password", ada.password);
      await visit.presses("Sign in");
      await visit.reaches("Check your email");
      await visit.types("Code", context.loaded.pool.outbox.lastCode(ada.email));
      await visit.presses("Continue");
      await visit.reaches("Gelato");
      await visit.sees(/^gelato\.example\/$/);
    });
  }),
};

interface PagesProps {
  /** Where the person comes to. */
  readonly path: string;
  readonly onGo: (path: string) => void;
}

interface ShopProps {
  readonly Pages: ComponentType<PagesProps>;
  /** @default "/orders/7" */
  readonly path?: string;
}

/** A frame's own address is Storybook's, so the router keeps its own; the kit reads the query of the frame's. */
function Shop({ Pages, path: first = "/orders/7" }: ShopProps) {
  const [path, setPath] = useState(first);
  useEffect(() => openAt(path), [path]);
  return (
    <Browser path={path}>
      <Pages path={path} onGo={setPath} />
    </Browser>
  );
}

function InReactRouter(props: PagesProps) {
  return <ReactRouterPages {...props} pages={pages} />;
}

function ScreensInReactRouter(props: PagesProps) {
  return <ReactRouterPages {...props} pages={screens} />;
}

function ReactRouterPages({ path, onGo, pages }: PagesProps & { readonly pages: RouteObject[] }) {
  const [router] = useState(() => createMemoryRouter(pages, { initialEntries: [path] }));
  useEffect(() => router.subscribe(({ location }) => onGo(createPath(location))), [router, onGo]);
  return <ReactRouterProvider router={router} />;
}

function InTanStackRouter({ path, onGo }: PagesProps) {
  const [router] = useState(() => openShop(createMemoryHistory({ initialEntries: [path] })));
  useEffect(
    () => router.subscribe("onBeforeLoad", ({ toLocation }) => onGo(toLocation.href)),
    [router, onGo],
  );
  return <TanStackProvider router={router} />;
}
