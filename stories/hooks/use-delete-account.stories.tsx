import { signIn } from "aws-amplify/auth";
import { useDeleteAccount } from "../../src/hooks/use-delete-account.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/useDeleteAccount",
  parameters: {
    pool: { users: [ada] },
    prepare: async () => void (await signIn({ username: ada.email, password: ada.password })),
    controls: { disable: true },
  },
  render: () => <Example />,
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

/** The button calls what it says; what the hook returns then stands above. */
export const Live: ThisStory = {};

export const Walked: ThisStory = {
  tags: ["!dev"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("step.answer()");
    await visit.sees(/"name": "accountDeleted"/);
  }),
};

function Example() {
  const { step, isPending, error } = useDeleteAccount();
  return (
    <>
      <State of={{ step, isPending, error }} />
      <Verbs>{step.name === "deleteAccount" && <Verb onCall={step.answer}>step.answer()</Verb>}</Verbs>
    </>
  );
}
