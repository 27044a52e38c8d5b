import { ConfirmSignUpForm, PasswordForm, SignUpForm, useSignUp } from "../../src/index.ts";

/** Our forms between your headings. The hook says which question stands, and takes its answer. */
export function JoinPage() {
  const { step, isPending, error, start, reset } = useSignUp();
  const shared = { isPending, error };
  switch (step.name) {
    case "details":
      return (
        <>
          <h1>Join the club</h1>
          <SignUpForm {...shared} attributes={["email", "nickname"]} onSubmit={start} />
        </>
      );
    case "confirmSignUp": {
      const { username, sentTo, sentAt, code, answer, resend } = step;
      return (
        <>
          <h1>Nearly there</h1>
          <ConfirmSignUpForm
            {...shared}
            {...{ username, sentTo, sentAt, code }}
            onSubmit={answer}
            onResend={resend}
            onWrongAddress={reset}
          />
        </>
      );
    }
    case "password":
      return <PasswordForm {...shared} username={step.username} onSubmit={step.answer} />;
    case "signedIn":
      return <h1>Welcome, {step.user.email}</h1>;
    default:
      return <h1>Look into your mail to go on</h1>;
  }
}
