import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import { LostMyPhone } from "../../stories/recipes/global-sign-out.tsx";
import { Listening, Me } from "../../stories/recipes/from-auth-v5.tsx";
import { Enter } from "../../stories/recipes/own-questions.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";

/** A pool where Ada has a flavour and is in two groups. */
const install = () =>
  installPool({
    attributes: { "custom:favorite_flavor": {} },
    users: [
      {
        email,
        password,
        groups: ["staff", "tasters"],
        attributes: { "custom:favorite_flavor": "Pistachio" },
      },
    ],
  });

/** The app's own server. */
function serveOrders() {
  const orders: (string | null)[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (input !== "/api/orders") return before(input, init);
    orders.push(new Headers(init?.headers).get("authorization"));
    return Promise.resolve(new Response());
  };
  onTestFinished(() => void (globalThis.fetch = before));
  return orders;
}

describe("Somebody who is signed in", () => {
  it("is known with attributes and groups, and sends a token to the app's own server", async () => {
    install();
    const orders = serveOrders();
    const ada = await visit(
      <>
        <Enter />
        <Me />
      </>,
    );
    await ada.sees("Nobody").types("Email", email).types("Password", password).presses("Go on");
    await ada.sees(`${email}, Pistachio, staff and tasters`).presses("Order").sees("On its way");
    expect(orders).toEqual([expect.stringMatching(/^Bearer ey/)]);
    await ada.presses("Leave").sees("Nobody");
  });

  it("is told where a global sign-out was refused, and signed out where it was not", async () => {
    const pool = install();
    const ada = await visit(
      <>
        <Enter />
        <Me />
        <LostMyPhone />
      </>,
    );
    await ada
      .types("Email", email)
      .types("Password", password)
      .presses("Go on")
      .sees(/Pistachio/);
    pool.fail("GlobalSignOut", { error: "InternalErrorException", status: 500 });
    await ada
      .presses("I lost my phone")
      .sees(/Your phone is still signed in, and so are you\./)
      .sees(/Pistachio/);
    await ada.presses("I lost my phone").sees("Nobody");
    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
  });
});

it("An app hears of what happens, without a secret", async () => {
  const pool = install();
  const onNews = vi.fn<(news: string) => void>();
  const ada = await visit(<Listening onNews={onNews} />);
  await ada
    .types("Email", email)
    .types("Password", "Wrong-horse-9")
    .hits("{Enter}")
    .isToldOnTop(/not right/);
  await ada
    .types("Password", password)
    .hits("{Enter}")
    .sees(/Pistachio/)
    .presses("Leave")
    .isAt("Email");
  expect(onNews.mock.calls.flat()).toEqual([
    "signIn: wrongCredentials",
    `in: ${pool.users.get(email)?.sub}`,
    "out: signedOut",
  ]);
});
