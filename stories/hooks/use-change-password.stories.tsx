import { signIn } from "aws-amplify/auth";
import { useChangePassword } from "../../src/hooks/use-change-password.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const password = "Battery-staple-7";

const meta = {
  title: "Hooks/useChangePassword",
  parameters: {
    pool: { users: [ada] },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
    controls: { disable: true },
  },
  render: () => <Example />,
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Each button calls what it says; what the hook returns then stands above. */
export const Live: ThisStory = {};

export const Walked: ThisStory = {
  tags: ["!dev"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("step.answer({ current: a wrong one, password })");
    await visit.sees(/"code": "wrongPassword"/);
    await visit.presses("step.answer({ current, password })");
    await visit.sees(/"name": "passwordSaved"/);
    await visit.presses("step.signOutOthers()");
    await visit.sees(/"name": "signedInAgain"/);
  }),
};

function Example() {
  const { step, isPending, error, reset } = useChangePassword();
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>
        {step.name === "changePassword" && (
          <>
            <Verb onCall={() => step.answer({ current: ada.password, password })}>
              {"step.answer({ current, password })"}
            </Verb>
            <Verb onCall={() => step.answer({ current: "Wrong-horse-9", password })}>
              {"step.answer({ current: a wrong one, password })"}
            </Verb>
          </>
        )}
        {step.name === "passwordSaved" && <Verb onCall={step.signOutOthers}>step.signOutOthers()</Verb>}
        <Verb onCall={reset}>reset()</Verb>
      </Verbs>
    </>
  );
}
