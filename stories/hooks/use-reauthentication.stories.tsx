import { signIn } from "aws-amplify/auth";
import { useState } from "react";
import { useReauthentication } from "../../src/hooks/use-reauthentication.ts";
import { ReauthenticationDialog } from "../../src/screens/reauthentication-dialog.tsx";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/useReauthentication",
  parameters: {
    pool: { users: [ada] },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
    controls: { disable: true },
  },
  render: () => <Example />,
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Each button calls what it says; what the hook returns then stands above. No sign-in is young enough here. */
export const Live: ThisStory = {};

export const Walked: ThisStory = {
  tags: ["!dev"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("protect(closeShop)()");
    await visit.sees(/"name": "password"/);
    await visit.presses("step.answer(a wrong one)");
    await visit.sees(/"code": "wrongPassword"/);
    await visit.presses("step.answer(password)");
    await visit.sees(/"shop": "closed"/);
  }),
};

function Example() {
  const { protect, step, isPending, error, cancel } = useReauthentication({ maxAge: -1 });
  const [shop, setShop] = useState("open");
  return (
    <>
      <State of={{ shop, step, isPending, error }} />
      <Verbs>
        <Verb onCall={protect(() => setShop("closed"))}>protect(closeShop)()</Verb>
        {step.name === "password" && (
          <>
            <Verb onCall={() => step.answer(ada.password)}>step.answer(password)</Verb>
            <Verb onCall={() => step.answer("Wrong-horse-9")}>step.answer(a wrong one)</Verb>
            <Verb onCall={cancel}>cancel()</Verb>
          </>
        )}
      </Verbs>
    </>
  );
}

/** The kit's own question for it, over the page. */
export const InDialog: ThisStory = {
  name: "In a dialog",
  render: () => <WithDialog />,
  play: inEnglish(async (context) => {
    await visitor(context).presses("Close the shop");
    await visitor(context).reaches("Enter your password");
  }),
};

function WithDialog() {
  const { protect, ...question } = useReauthentication({ maxAge: -1 });
  const [shop, setShop] = useState("open");
  return (
    <>
      <p>The shop is {shop}.</p>
      <Verb onCall={protect(() => setShop("closed"))}>Close the shop</Verb>
      <ReauthenticationDialog {...question} />
    </>
  );
}
