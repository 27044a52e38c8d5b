import { expect } from "storybook/test";
import { useSignUp } from "../../src/hooks/use-sign-up.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { poolWithFlavour } from "../journeys/flavours.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Loaded, Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/useSignUp",
  parameters: { pool: poolWithFlavour, controls: { disable: true } },
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
    await visit.sees(/"name": "details"/);
    await visit.presses(/too short/);
    await visit.sees(/"code": "invalidPassword"/);
    await visit.presses("start({ username, password, attributes })");
    await visit.sees(/"name": "confirmSignUp"/);
    await visit.presses("step.answer(code)");
    await visit.sees(/"name": "signedIn"/);
    const { attributes } = context.loaded.pool.users.get(ada.email) ?? {};
    await expect(attributes).toMatchObject({ "custom:favorite_flavor": "Pistachio" });
  }),
};

function Example({ pool }: { readonly pool: UserPool }) {
  const { step, isPending, error, start, reset } = useSignUp();
  const attributes = { email: ada.email, "custom:favorite_flavor": "Pistachio" } as const;
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>
        {step.name === "details" && (
          <>
            <Verb onCall={() => start({ username: ada.email, password: ada.password, attributes })}>
              {"start({ username, password, attributes })"}
            </Verb>
            <Verb onCall={() => start({ username: ada.email, password: "short", attributes })}>
              {"start({ …, password: too short })"}
            </Verb>
          </>
        )}
        {step.name === "confirmSignUp" && (
          <>
            <Verb onCall={() => step.answer(pool.outbox.lastCode(ada.email))}>step.answer(code)</Verb>
            <Verb onCall={() => step.resend()}>step.resend()</Verb>
          </>
        )}
        <Verb onCall={reset}>reset()</Verb>
      </Verbs>
    </>
  );
}
