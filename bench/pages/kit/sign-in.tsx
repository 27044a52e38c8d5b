import { Amplify } from "aws-amplify";
import { SignIn } from "cognito-kit";
import "cognito-kit/styles.css";
import { config, start } from "../start.tsx";

Amplify.configure(config);
start(() => <SignIn />);
