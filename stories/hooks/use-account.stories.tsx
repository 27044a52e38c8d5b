import { signIn } from "aws-amplify/auth";
import { useAccount } from "../../src/hooks/use-account.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Loaded, Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const next = "ada@lovelace.example";

const meta = {
  title: "Hooks/useAccount",
  parameters: {
    pool: {
      attributes: { name: {} },
      verifyBeforeUpdate: ["email"],
      users: [{ ...ada, attributes: { name: "Ada" } }],
    },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
    controls: { disable: true },
  },
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
    await visit.presses('step.answer({ name: "Ada Lovelace" })');
    await visit.sees(/"name": "Ada Lovelace"/);
    await visit.presses(`step.answer({ email: "${next}" })`);
    await visit.sees(/"name": "contactCode"/);
    await visit.presses('step.answer("000000"), a wrong one');
    await visit.sees(/"code": "wrongCode"/);
    await visit.presses("step.putOff()");
    await visit.presses('step.enterCode("email")');
    await visit.presses("step.answer(code)");
    await visit.sees(new RegExp(`"email": "${next}"`));
  }),
};

function Example({ pool }: { readonly pool: UserPool }) {
  const { step, isPending, error, reload } = useAccount();
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>
        {step.name === "account" && (
          <>
            <Verb onCall={() => step.answer({ name: "Ada Lovelace" })}>
              {'step.answer({ name: "Ada Lovelace" })'}
            </Verb>
            <Verb onCall={() => step.answer({ email: next })}>{`step.answer({ email: "${next}" })`}</Verb>
            {step.waiting.length > 0 && (
              <>
                <Verb onCall={() => step.enterCode("email")}>{'step.enterCode("email")'}</Verb>
                <Verb onCall={() => step.keepOld("email")}>{'step.keepOld("email")'}</Verb>
              </>
            )}
          </>
        )}
        {step.name === "contactCode" && (
          <>
            <Verb onCall={() => step.answer(pool.outbox.lastCode(next))}>step.answer(code)</Verb>
            <Verb onCall={() => step.answer("000000")}>{'step.answer("000000"), a wrong one'}</Verb>
            <Verb onCall={step.resend}>step.resend()</Verb>
            <Verb onCall={step.putOff}>step.putOff()</Verb>
          </>
        )}
        <Verb onCall={reload}>reload()</Verb>
      </Verbs>
    </>
  );
}
