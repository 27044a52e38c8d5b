import { useResetPassword } from "../../src/hooks/use-reset-password.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Loaded, Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/useResetPassword",
  parameters: { pool: { users: [ada] }, controls: { disable: true } },
  render: (_, { loaded }) => <Example pool={(loaded as Loaded).pool} />,
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Each button calls what it says; what the hook returns then stands above. */
export const Live: ThisStory = {};

export const Walked: ThisStory = {
  tags: ["!dev"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses('start("ada@example.com")');
    await visit.sees(/"name": "confirmResetPassword"/);
    await visit.presses('step.answer({ code: "000000", password }), a wrong code');
    await visit.sees(/"code": "wrongCode"/);
    await visit.presses("step.answer({ code, password })");
    await visit.sees(/"name": "signedIn"/);
  }),
};

const password = "Other-horse-10";

function Example({ pool }: { readonly pool: UserPool }) {
  const { step, isPending, error, start, reset } = useResetPassword();
  const code = () => pool.outbox.lastCode(ada.email);
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>
        {step.name === "resetPassword" && (
          <>
            <Verb onCall={() => start(ada.email)}>{'start("ada@example.com")'}</Verb>
            <Verb onCall={() => start("nobody@example.com")}>{'start("nobody@example.com")'}</Verb>
          </>
        )}
        {step.name === "confirmResetPassword" && (
          <>
            <Verb onCall={() => step.answer({ code: code(), password })}>
              {"step.answer({ code, password })"}
            </Verb>
            <Verb onCall={() => step.answer({ code: "000000", password })}>
              {'step.answer({ code: "000000", password }), a wrong code'}
            </Verb>
            <Verb onCall={step.resend}>step.resend()</Verb>
          </>
        )}
        <Verb onCall={reset}>reset()</Verb>
      </Verbs>
    </>
  );
}
