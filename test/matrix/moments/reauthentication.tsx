import { useState } from "react";
import { vi } from "vitest";
import { useReauthentication } from "../../../src/hooks/use-reauthentication.ts";
import { ReauthenticationDialog } from "../../../src/screens/reauthentication-dialog.tsx";
import type { Hand, Task } from "../account-cell.tsx";
import { password } from "../moment.ts";

/** An app with something that can't be undone, and something half typed. */
function Shop() {
  const { protect, ...question } = useReauthentication({ maxAge: 600 });
  const [reason, setReason] = useState("");
  const [closed, setClosed] = useState("");
  return (
    <>
      <label>
        Reason <input value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <button onClick={() => void protect(setClosed)(reason)}>Close the shop</button>
      {closed && <p>{`The shop is closed, because ${closed}.`}</p>}
      <ReauthenticationDialog {...question} />
    </>
  );
}

const inShop = {
  section: <Shop />,
  prepares: async () => void vi.useFakeTimers({ toFake: ["Date"] }),
} as const;

const comesBackAfter =
  (minutes: number) =>
  async ({ ada }: Hand) => {
    await ada.types("Reason", "summer");
    vi.setSystemTime(Date.now() + minutes * 60_000);
  };

const comesToPassword = async (hand: Hand) => {
  await comesBackAfter(11)(hand);
  await hand.ada.presses("Close the shop").isAt("Password").types("Password", password);
};

const signsIn = async ({ ada }: Hand) => {
  await ada.presses(/^Sign in$/);
  return { Reason: "summer", Password: password };
};

/** What is sent before something that can't be undone. */
export const reauthentication: readonly Task[] = [
  ...(["InitiateAuth", "RespondToAuthChallenge"] as const).map((operation): Task => ({
    name: `${operation}, once more`,
    operation,
    ...inShop,
    comes: comesToPassword,
    answers: signsIn,
    done: "The shop is closed, because summer.",
  })),
  {
    name: "GetTokensFromRefreshToken, how long ago they signed in",
    operation: "GetTokensFromRefreshToken",
    ...inShop,
    // By then their tokens have run out.
    comes: comesBackAfter(120),
    answers: ({ ada }) => ada.presses("Close the shop").sees(/^(Confirm that it's you|Sign in)$/),
    again: ({ ada }) => ada.presses("Cancel").presses("Close the shop"),
    // The page, too, looks then whether they are still in.
    mayFollow: 3,
    done: /^Password$/,
  },
];
