import { Amplify } from "aws-amplify";
import { SignUp } from "cognito-kit";
import "cognito-kit/styles.css";
import { config, start } from "../start.tsx";

Amplify.configure(config);
start(() => (
  <SignUp
    attributes={[
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
