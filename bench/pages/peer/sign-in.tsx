import { Authenticator } from "@aws-amplify/ui-react";
import "@aws-amplify/ui-react/styles.css";
import { Amplify } from "aws-amplify";
import { config, start } from "../start.tsx";

Amplify.configure(config);
start(() => (
  <Authenticator hideSignUp>{({ user }) => <p>You are signed in as {user?.username}</p>}</Authenticator>
));
