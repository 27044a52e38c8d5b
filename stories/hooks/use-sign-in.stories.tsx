import { expect } from "storybook/test";
import { useSignIn } from "../../src/hooks/use-sign-in.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Loaded, Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/useSignIn",
  parameters: { pool: { users: [{ ...ada, status: "UNCONFIRMED" }] }, controls: { disable: true } },
  render: (_, { loaded }) => <Example pool={(loaded as Loaded).pool} />,
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Each button calls what it says; what the hook returns then stands above. */
export const Live: ThisStory = {};

/** The account was never confirmed, so sign-in comes by the code and goes on by itself. */
export const Walked: ThisStory = {
  tags: ["!dev"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees(/"name": "credentials"/);
    await visit.presses("start({ username, password })");
    await visit.sees(/"name": "confirmSignUp"/);
    await visit.presses('step.answer("000000")');
    await visit.sees(/"code": "wrongCode"/);
    await visit.presses("step.answer(code)");
    await visit.sees(/"name": "signedIn"/);
    await expect(context.loaded.pool.users.get(ada.email)?.status).toBe("CONFIRMED");
  }),
};

function Example({ pool }: { readonly pool: UserPool }) {
  const { step, isPending, error, start, reset } = useSignIn();
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>
        {step.name === "credentials" && (
          <Verb onCall={() => start({ username: ada.email, password: ada.password })}>
            {"start({ username, password })"}
          </Verb>
        )}
        {step.name === "confirmSignUp" && (
          <>
            <Verb onCall={() => step.answer(pool.outbox.lastCode(ada.email))}>step.answer(code)</Verb>
            <Verb onCall={() => step.answer("000000")}>step.answer("000000")</Verb>
            <Verb onCall={() => step.resend()}>step.resend()</Verb>
          </>
        )}
        <Verb onCall={reset}>reset()</Verb>
      </Verbs>
    </>
  );
}
