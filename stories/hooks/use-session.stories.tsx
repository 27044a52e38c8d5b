import { signIn } from "aws-amplify/auth";
import { useState } from "react";
import { useSession } from "../../src/hooks/use-session.ts";
import { useSignOut } from "../../src/hooks/use-sign-out.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import type { Loaded, Meta, Story } from "../support/story.ts";
import { State, Verb, Verbs } from "./live.tsx";

const meta = {
  title: "Hooks/useSession",
  parameters: { pool: { users: [{ ...ada, groups: ["makers"] }] }, controls: { disable: true } },
  beforeEach: async ({ loaded }) => {
    if (loaded["pool"]) await signIn({ username: ada.email, password: ada.password });
  },
  render: (_, { loaded }) => <Example pool={(loaded as Loaded).pool} />,
} satisfies Meta<object>;
export default meta;

type ThisStory = Story<typeof meta>;

/** Who is signed in, as it changes. The last two buttons are what can happen to a person elsewhere. */
export const Live: ThisStory = {};

export const Walked: ThisStory = {
  tags: ["!dev"],
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees(/"makers"/);
    await visit.presses("getToken()");
    await visit.sees(/^eyJ/);
    await visit.presses(/every other device/);
    await visit.presses("getToken({ forceRefresh: true })");
    await visit.sees(/"reason": "ended"/);
    await visit.sees("sessionEnded");
  }),
};

function Example({ pool }: { readonly pool: UserPool }) {
  const { getToken, ...session } = useSession();
  const { signOut } = useSignOut();
  const [token, setToken] = useState<string>();
  async function show(options?: Parameters<typeof getToken>[0]) {
    const result = await getToken(options);
    setToken(result.ok ? `${result.accessToken.slice(0, 24)}…` : result.error.code);
  }
  return (
    <>
      <State of={{ ...session, getToken }} />
      <Verbs>
        <Verb onCall={() => show()}>getToken()</Verb>
        <Verb onCall={() => show({ forceRefresh: true })}>{"getToken({ forceRefresh: true })"}</Verb>
        <output className="live-verb">{token}</output>
        <Verb onCall={() => signOut()}>useSignOut: signOut()</Verb>
        <Verb onCall={() => pool.users.forceSignOut(ada.email)}>Signed out from every other device</Verb>
      </Verbs>
    </>
  );
}
