import { signIn } from "aws-amplify/auth";
import { useDevices } from "../../src/hooks/use-devices.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { otherNames, signInElsewhere } from "../support/other-devices.ts";
import type { Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/useDevices",
  parameters: {
    pool: { users: [ada], devices: { remember: "always" } },
    async prepare(pool) {
      await signInElsewhere(pool, otherNames.slice(0, 1));
      await signIn({ username: ada.email, password: ada.password });
    },
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
    await visit.sees(/"isThis": true/);
    await visit.presses("step.forget(step.devices[1].id)");
    await visit.sees(/"forgotten":/);
    await visit.presses("step.forget(step.devices[0].id)");
    await visit.sees(/"devices": \[\]/);
  }),
};

function Example() {
  const { step, isPending, error, reload } = useDevices();
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>
        {step.name === "devices" &&
          step.devices.map(({ id }, at) => (
            <Verb key={id} onCall={() => step.forget(id)}>{`step.forget(step.devices[${at}].id)`}</Verb>
          ))}
        <Verb onCall={reload}>reload()</Verb>
      </Verbs>
    </>
  );
}
