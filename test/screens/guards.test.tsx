import { render } from "@testing-library/react";
import { fetchAuthSession, signIn, signOut } from "aws-amplify/auth";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadClient, type LoadClient } from "../../src/client/auth-client.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { useSession } from "../../src/hooks/use-session.ts";
import { RequireGroup, SignedIn, SignedOut } from "../../src/screens/guards.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const password = "Correct-horse-9";
const email = "ada@example.com";
const bea = "bea@example.com";

const people = () =>
  installPool({
    users: [
      { email, password, groups: ["staff"] },
      { email: bea, password },
    ],
  });
const comesIn = (username = email) => signIn({ username, password });

/** What was drawn, in the order in which it first was. */
function drawings() {
  const drawn = new Set<string>();
  const Draw = ({ what }: { readonly what: string }) => {
    drawn.add(what);
    return <p>{what}</p>;
  };
  const sides = {
    children: <Draw what="Guarded" />,
    otherwise: <Draw what="Otherwise" />,
    fallback: <Draw what="One moment" />,
  };
  return { sides, drawn: () => [...drawn] };
}

/** Each visit has a client, and so a session, of its own. */
const opens = (page: ReactNode, client: LoadClient = () => loadClient()) =>
  visit(<AuthProvider client={client}>{page}</AuthProvider>);

/** Another tab of this browser: what it writes to the storage, this one is told. */
function otherTab(): Window {
  const frame = document.body.appendChild(document.createElement("iframe"));
  onTestFinished(() => frame.remove());
  if (!frame.contentWindow) throw new Error("The frame has no window.");
  return frame.contentWindow;
}

describe("A part for whoever is signed in", () => {
  it("is Ada's at once, and what is for others is never drawn", async () => {
    people();
    await comesIn();
    const { sides, drawn } = drawings();
    const ada = await opens(<SignedIn {...sides} />);
    await ada.sees("Guarded");
    expect(drawn()).toEqual(["One moment", "Guarded"]);
  });

  it("is not drawn for anybody before they have signed in, and then for them", async () => {
    people();
    const { sides, drawn } = drawings();
    const ada = await opens(<SignedIn {...sides} />);
    await ada.sees("Otherwise");
    expect(drawn()).toEqual(["One moment", "Otherwise"]);
    await comesIn();
    await ada.sees("Guarded").doesNotSee("Otherwise");
  });

  it("knows who that is, and their groups", async () => {
    people();
    await comesIn();
    const ada = await opens(
      <SignedIn>{({ user, groups }) => `${user.email} of ${groups.join(" and ")}`}</SignedIn>,
    );
    await ada.sees(`${email} of staff`);
  });

  it("makes way where Ada signs out", async () => {
    people();
    await comesIn();
    const { sides } = drawings();
    const ada = await opens(<SignedIn {...sides} />);
    await ada.sees("Guarded");
    await signOut();
    await ada.sees("Otherwise").doesNotSee("Guarded");
  });

  it("makes way where her tokens were revoked elsewhere, as soon as Cognito is asked", async () => {
    const pool = people();
    await comesIn();
    const { sides } = drawings();
    const ada = await opens(<SignedIn {...sides} />);
    await ada.sees("Guarded");
    pool.users.forceSignOut(email);
    await fetchAuthSession({ forceRefresh: true });
    await ada.sees("Otherwise").doesNotSee("Guarded");
  });

  it("shows nobody what the one before them typed", async () => {
    people();
    await comesIn(bea);
    const tokensOfBea = Object.entries(localStorage);
    localStorage.clear();
    await comesIn();
    const page = await opens(
      <SignedIn>
        {({ user }) => (
          <>
            <p>{user.email}</p>
            <input aria-label="Diary" />
          </>
        )}
      </SignedIn>,
    );
    await page.sees(email).types("Diary", "Dear diary");
    // This tab hears of nobody in between.
    const { localStorage: storage } = otherTab();
    for (const [key, value] of tokensOfBea) storage.setItem(key, String(value));
    await page.sees(bea).finds("Diary", "");
  });

  it("stays as it is while it can't be found out who is there", async () => {
    people();
    const { sides, drawn } = drawings();
    const unreachable = () => Promise.reject(new TypeError("Failed to fetch"));
    let status = "";
    const Told = () => {
      const session = useSession();
      status = session.status === "loading" ? (session.error?.code ?? "") : session.status;
      return null;
    };
    await opens(
      <>
        <SignedIn {...sides} />
        <SignedOut {...sides} />
        <Told />
      </>,
      unreachable,
    );
    await expect.poll(() => status).toBe("offline");
    expect(drawn()).toEqual(["One moment"]);
  });
});

describe("A part for when nobody is signed in", () => {
  it("is drawn only then", async () => {
    people();
    const { sides, drawn } = drawings();
    const ada = await opens(<SignedOut {...sides} />);
    await ada.sees("Guarded");
    expect(drawn()).toEqual(["One moment", "Guarded"]);
    await comesIn();
    await ada.sees("Otherwise").doesNotSee("Guarded");
  });

  it("is not drawn for Ada, not even at first", async () => {
    people();
    await comesIn();
    const { sides, drawn } = drawings();
    await (await opens(<SignedOut {...sides} />)).sees("Otherwise");
    expect(drawn()).toEqual(["One moment", "Otherwise"]);
  });
});

describe("A part for a group", () => {
  it("is for its members", async () => {
    people();
    await comesIn();
    const { sides, drawn } = drawings();
    await (await opens(<RequireGroup group="staff" {...sides} />)).sees("Guarded");
    expect(drawn()).toEqual(["One moment", "Guarded"]);
  });

  it("is for members of one of several", async () => {
    people();
    await comesIn();
    const page = await opens(
      <RequireGroup group={["admins", "staff"]}>{({ user }) => user.email}</RequireGroup>,
    );
    await page.sees(email);
  });

  it.each(["staf", "staffroom", "Staff", ""])("of another name is not theirs: %j", async (group) => {
    people();
    await comesIn();
    const { sides, drawn } = drawings();
    await (await opens(<RequireGroup group={group} {...sides} />)).sees("Otherwise");
    expect(drawn()).toEqual(["One moment", "Otherwise"]);
  });

  it("is nobody's where no group is named", async () => {
    people();
    await comesIn();
    const { sides } = drawings();
    await (await opens(<RequireGroup group={[]} {...sides} />)).sees("Otherwise");
  });

  it("is not for somebody of no group, nor for nobody", async () => {
    people();
    const { sides, drawn } = drawings();
    const page = await opens(
      <>
        <RequireGroup group="staff" {...sides} />
        <SignedIn>{({ user }) => user.email}</SignedIn>
      </>,
    );
    await page.sees("Otherwise");
    await comesIn(bea);
    await page.sees(bea).sees("Otherwise");
    expect(drawn()).toEqual(["One moment", "Otherwise"]);
  });

  it("opens and closes with the next refresh of the token, no sooner", async () => {
    const pool = people();
    await comesIn(bea);
    const { sides } = drawings();
    const page = await opens(<RequireGroup group="staff" {...sides} />);
    await page.sees("Otherwise");
    pool.users.setGroups(bea, ["staff"]);
    await fetchAuthSession();
    await page.sees("Otherwise");
    await fetchAuthSession({ forceRefresh: true });
    await page.sees("Guarded");
    pool.users.setGroups(bea, []);
    await fetchAuthSession({ forceRefresh: true });
    await page.sees("Otherwise").doesNotSee("Guarded");
  });
});

it("What a server sent is taken over as it is, and then the guarded part is there", async () => {
  people();
  await comesIn();
  const page: ReactNode = (
    <SignedIn fallback={<p>One moment</p>} otherwise={<p>Otherwise</p>}>
      <p>Guarded</p>
    </SignedIn>
  );
  const container = document.body.appendChild(document.createElement("div"));
  onTestFinished(() => container.remove());
  container.innerHTML = renderToString(page);
  expect(container.innerHTML).toBe("<p>One moment</p>");
  render(page, { container, hydrate: true });
  await (await visit(null)).sees("Guarded").doesNotSee("One moment");
});
