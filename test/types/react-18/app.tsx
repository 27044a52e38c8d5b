// The published types in an app with the types of React 18: it has no `bigint` among what can be rendered, and React 19 has.
import type { JSXElementConstructor } from "react";
import * as kit from "cognito-kit";

type Kit = typeof kit;

/** Every component, as something that can stand in JSX. */
export const components: {
  readonly [Name in keyof Kit as Name extends Capitalize<Name> ? Name : never]: JSXElementConstructor<never>;
} = kit;

export function App() {
  return (
    <kit.Authenticator
      attributes={["name", { name: "custom:favorite_flavor", options: ["Vanilla", "Pistachio"] }]}
      tasks={["addPasskey"]}
    >
      {({ user }) => (
        <>
          <kit.AccountButton>
            <a href="/orders">Your orders</a>
          </kit.AccountButton>
          <kit.SignedIn fallback="One moment">Hello {user.email}</kit.SignedIn>
          <kit.RequireGroup group="makers">{({ groups }) => groups.join()}</kit.RequireGroup>
          <MyButton />
        </>
      )}
    </kit.Authenticator>
  );
}

function MyFooter({ children }: kit.CardFooterProps) {
  return <footer>{children}</footer>;
}

function MyButton() {
  const { start, isPending, error } = kit.useSignIn();
  const sentence = kit.useErrorSentence(error);
  return (
    <kit.AuthProvider components={{ CardFooter: MyFooter }}>
      <button disabled={isPending} onClick={() => void start({ username: "ada", password: "secret" })}>
        {sentence ?? "Sign in"}
      </button>
    </kit.AuthProvider>
  );
}
