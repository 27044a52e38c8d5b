import { zodResolver } from "@hookform/resolvers/zod";
import { Amplify } from "aws-amplify";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { config, start } from "../start.tsx";
import { loadAuth } from "./auth.ts";
import { Field } from "./field.tsx";
import "./page.css";

Amplify.configure(config);

const required = (message: string) => z.string().check(z.trim(), z.minLength(1, message));
const schema = z.object({
  email: z.string().check(z.trim(), z.email("Enter an email address.")),
  phone_number: z
    .string()
    .check(z.trim(), z.regex(/^\+\d{7,15}$/, "Enter a phone number like +447700900123.")),
  given_name: required("Enter your given name."),
  family_name: required("Enter your family name."),
  birthdate: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "Enter a date.")),
  nickname: required("Enter your nickname."),
  website: z.string().check(z.trim(), z.url("Enter a web address.")),
  preferred_username: required("Enter a username."),
  password: z.string().check(z.minLength(8, "Enter at least 8 characters.")),
});

const fields = [
  { name: "email", label: "Email", type: "email", autoComplete: "username" },
  { name: "phone_number", label: "Phone number", type: "tel", autoComplete: "tel" },
  { name: "given_name", label: "Given name", type: "text", autoComplete: "given-name" },
  { name: "family_name", label: "Family name", type: "text", autoComplete: "family-name" },
  { name: "birthdate", label: "Date of birth", type: "date", autoComplete: "bday" },
  { name: "nickname", label: "Nickname", type: "text", autoComplete: "nickname" },
  { name: "website", label: "Website", type: "url", autoComplete: "url" },
  { name: "preferred_username", label: "Preferred username", type: "text", autoComplete: "off" },
  { name: "password", label: "Password", type: "password", autoComplete: "new-password" },
] as const;

function SignUp() {
  const { register, handleSubmit, setError, formState } = useForm({ resolver: zodResolver(schema) });
  const { errors, isSubmitting } = formState;
  const [email, setEmail] = useState<string>();
  useEffect(() => void loadAuth(), []);

  const submit = handleSubmit(async ({ password, ...userAttributes }) => {
    const { signUp } = await loadAuth();
    try {
      await signUp({ username: userAttributes.email, password, options: { userAttributes } });
      setEmail(userAttributes.email);
    } catch (error) {
      setError("root", { message: error instanceof Error ? error.message : "Something went wrong." });
    }
  });
  if (email) return <Confirm email={email} />;
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)}>
      <h1>Create your account</h1>
      {errors.root && <p role="alert">{errors.root.message}</p>}
      {fields.map(({ name, ...field }) => (
        <Field key={name} {...field} error={errors[name]?.message} {...register(name)} />
      ))}
      <button aria-disabled={isSubmitting}>{isSubmitting ? "Creating…" : "Create account"}</button>
    </form>
  );
}

function Confirm({ email }: { readonly email: string }) {
  const { register, handleSubmit } = useForm<{ code: string }>();
  const submit = handleSubmit(async ({ code }) => {
    const { confirmSignUp } = await loadAuth();
    await confirmSignUp({ username: email, confirmationCode: code });
  });
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)}>
      <p>We sent a code to {email}.</p>
      <Field
        label="Code"
        autoComplete="one-time-code"
        inputMode="numeric"
        error={undefined}
        {...register("code")}
      />
      <button>Confirm</button>
    </form>
  );
}

start(() => <SignUp />);
