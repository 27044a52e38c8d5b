import { signIn } from "aws-amplify/auth";
import { usePasskeys } from "../../src/hooks/use-passkeys.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import type { Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/usePasskeys",
  parameters: {
    pool: { firstFactors: ["PASSWORD", "WEB_AUTHN"], users: [ada] },
    async prepare() {
      const unplug = plugInAuthenticator();
      await signIn({ username: ada.email, password: ada.password });
      return unplug;
    },
    controls: { disable: true },
  },
  render: () => <Example />,
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Each button calls what it says; what the hook returns then stands above. The story plays the device that keeps passkeys. */
export const Live: ThisStory = {};

export const Walked: ThisStory = {
  tags: ["!dev"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees(/"canAdd": true/);
    await visit.presses("step.add()");
    await visit.sees(/"changed": "added"/);
    await visit.presses("step.remove(step.passkeys[0].id)");
    await visit.sees(/"changed": "removed"/);
    await visit.presses("reload()");
    await visit.sees(/"passkeys": \[\]/);
  }),
};

function Example() {
  const { step, isPending, error, reload } = usePasskeys();
  const first = step.name === "passkeys" ? step.passkeys[0] : undefined;
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>
        {step.name === "passkeys" && <Verb onCall={step.add}>step.add()</Verb>}
        {step.name === "passkeys" && first && (
          <Verb onCall={() => step.remove(first.id)}>step.remove(step.passkeys[0].id)</Verb>
        )}
        <Verb onCall={reload}>reload()</Verb>
      </Verbs>
    </>
  );
}
