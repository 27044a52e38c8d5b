import { signIn } from "aws-amplify/auth";
import { useSession } from "../../src/hooks/use-session.ts";
import { useSignOut } from "../../src/hooks/use-sign-out.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Loaded, Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/useSignOut",
  parameters: { pool: { users: [ada] }, controls: { disable: true } },
  beforeEach: async ({ loaded }) => {
    if (loaded["pool"]) await signIn({ username: ada.email, password: ada.password });
  },
  render: (_, { loaded }) => <Example pool={(loaded as Loaded).pool} />,
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Each button calls what it says; what the hook returns then stands above, and what `useSession` says of it. */
export const Live: ThisStory = {};

export const Walked: ThisStory = {
  tags: ["!dev"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees(/"status": "signedIn"/);
    await visit.presses(/refused/);
    await visit.sees(/"code": "throttled"/);
    await visit.sees(/"status": "signedIn"/);
    await visit.presses("signOut({ global: true })");
    await visit.sees(/"status": "signedOut"/);
  }),
};

function Example({ pool }: { readonly pool: UserPool }) {
  const { status } = useSession();
  const { isPending, error, signOut, reset } = useSignOut();
  function refused() {
    pool.fail("GlobalSignOut", { error: "TooManyRequestsException" });
    return signOut({ global: true });
  }
  return (
    <>
      <State of={{ isPending, error, session: { status } }} />
      <Verbs>
        <Verb onCall={() => signOut()}>signOut()</Verb>
        <Verb onCall={() => signOut({ global: true })}>{"signOut({ global: true })"}</Verb>
        <Verb onCall={refused}>{"signOut({ global: true }), refused"}</Verb>
        <Verb onCall={reset}>reset()</Verb>
      </Verbs>
    </>
  );
}
