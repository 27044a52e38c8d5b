import { Authenticator } from "@aws-amplify/ui-react";
import "@aws-amplify/ui-react/styles.css";
import { Amplify } from "aws-amplify";
import { config, start } from "../start.tsx";

Amplify.configure(config);
start(() => (
  <Authenticator
    initialState="signUp"
    signUpAttributes={[
      "email",
      "phone_number",
      "given_name",
      "family_name",
      "birthdate",
      "nickname",
      "website",
      "preferred_username",
    ]}
  />
));
