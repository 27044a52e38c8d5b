import { useAfterSignIn } from "../../src/hooks/use-after-sign-in.ts";
import { useSignIn } from "../../src/hooks/use-sign-in.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Loaded, Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const phone = "+447700900123";

const meta = {
  title: "Hooks/useAfterSignIn",
  parameters: {
    pool: { attributes: { phone_number: {} }, users: [{ ...ada, phone, phoneVerified: false }] },
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
    await visit.sees(/"name": "done"/);
    await visit.presses(/^start/);
    await visit.sees(/"name": "verifyContact"/);
    await visit.presses("step.answer(step.contacts[0])");
    await visit.sees(/"name": "contactCode"/);
    await visit.presses('step.answer("000000"), a wrong one');
    await visit.sees(/"code": "wrongCode"/);
    await visit.presses("step.answer(code)");
    await visit.sees(/"name": "done"/);
  }),
};

function Example({ pool }: { readonly pool: UserPool }) {
  const { start } = useSignIn();
  const { step, isPending, error } = useAfterSignIn();
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>
        <OfStep step={step} pool={pool} />
        {step.name === "done" && (
          <Verb onCall={() => start({ username: ada.email, password: ada.password })}>
            {'start({ username: "ada@example.com", password })'}
          </Verb>
        )}
        {"skip" in step && <Verb onCall={step.skip}>step.skip()</Verb>}
      </Verbs>
    </>
  );
}

function OfStep({
  step,
  pool,
}: Pick<ReturnType<typeof useAfterSignIn>, "step"> & { readonly pool: UserPool }) {
  switch (step.name) {
    case "verifyContact": {
      const [contact] = step.contacts;
      return contact && <Verb onCall={() => step.answer(contact)}>step.answer(step.contacts[0])</Verb>;
    }
    case "contactCode":
      return (
        <>
          <Verb onCall={() => step.answer(pool.outbox.lastCode(phone))}>step.answer(code)</Verb>
          <Verb onCall={() => step.answer("000000")}>{'step.answer("000000"), a wrong one'}</Verb>
          <Verb onCall={step.resend}>step.resend()</Verb>
        </>
      );
    default:
      return null;
  }
}
