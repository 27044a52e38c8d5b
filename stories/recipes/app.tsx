import { Amplify } from "aws-amplify";
import { Authenticator, SignOutButton } from "../../src/index.ts";
import "../../src/theme/styles.css";

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: "eu-west-1_Example1",
      userPoolClientId: "the-id-of-your-app-client",
      loginWith: { email: true },
    },
  },
});

export function App() {
  return (
    <Authenticator>
      {({ user }) => (
        <main>
          <h1>Hello {user.email}</h1>
          <SignOutButton />
        </main>
      )}
    </Authenticator>
  );
}
