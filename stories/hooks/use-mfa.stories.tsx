import { signIn } from "aws-amplify/auth";
import { useMfa } from "../../src/hooks/use-mfa.ts";
import { totpCode } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const phone = "+447700900123";

const meta = {
  title: "Hooks/useMfa",
  parameters: {
    pool: {
      mfa: { methods: ["totp", "sms"] },
      attributes: { phone_number: {} },
      users: [{ ...ada, phone }],
    },
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
    await visit.presses('step.turnOn("sms")');
    await visit.sees(/"isPreferred": true/);
    await visit.presses('step.turnOn("totp")');
    await visit.sees(/"name": "setUpTotp"/);
    await visit.presses('step.answer("000000"), a wrong one');
    await visit.sees(/"code": "wrongCode"/);
    await visit.presses("step.answer(code)");
    await visit.presses('step.prefer("totp")');
    await visit.sees(/"to": "preferred"/);
    await visit.presses('step.turnOff("sms")');
    await visit.sees(/"to": "off"/);
  }),
};

function Example() {
  const { step, isPending, error, reload } = useMfa();
  return (
    <>
      <State of={{ step, isPending, error, reload }} />
      <Verbs>
        <OfStep step={step} />
        <Verb onCall={reload}>reload()</Verb>
      </Verbs>
    </>
  );
}

function OfStep({ step }: Pick<ReturnType<typeof useMfa>, "step">) {
  switch (step.name) {
    case "mfa":
      return step.factors.flatMap((factor) => {
        const { method } = factor;
        const on = (
          <Verb key={`${method} on`} onCall={() => step.turnOn(method)}>{`step.turnOn("${method}")`}</Verb>
        );
        if (!factor.isOn) return [on];
        return [
          <Verb
            key={`${method} off`}
            onCall={() => step.turnOff(method)}
          >{`step.turnOff("${method}")`}</Verb>,
          ...(factor.canPrefer
            ? [
                <Verb
                  key={`${method} preferred`}
                  onCall={() => step.prefer(method)}
                >{`step.prefer("${method}")`}</Verb>,
              ]
            : []),
        ];
      });
    case "setUpTotp":
      return (
        <>
          <Verb onCall={async () => step.answer(await totpCode(step.secret))}>step.answer(code)</Verb>
          <Verb onCall={() => step.answer("000000")}>{'step.answer("000000"), a wrong one'}</Verb>
          <Verb onCall={step.cancel}>step.cancel()</Verb>
        </>
      );
    default:
      return null;
  }
}
