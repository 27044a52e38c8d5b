export { confirmSignUp, signIn, signUp } from "aws-amplify/auth";
