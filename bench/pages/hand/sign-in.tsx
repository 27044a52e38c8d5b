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

const schema = z.object({
  email: z.string().check(z.trim(), z.email("Enter an email address.")),
  password: z.string().check(z.minLength(1, "Enter your password.")),
});

function SignIn() {
  const { register, handleSubmit, setError, formState } = useForm({ resolver: zodResolver(schema) });
  const { errors, isSubmitting } = formState;
  const [name, setName] = useState<string>();
  useEffect(() => void loadAuth(), []);

  const submit = handleSubmit(async ({ email, password }) => {
    const { signIn } = await loadAuth();
    try {
      await signIn({ username: email, password });
      setName(email);
    } catch (error) {
      setError("root", { message: error instanceof Error ? error.message : "Something went wrong." });
    }
  });
  if (name) return <p>You are signed in as {name}</p>;
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)}>
      <h1>Sign in</h1>
      {errors.root && <p role="alert">{errors.root.message}</p>}
      <Field
        label="Email"
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register("email")}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register("password")}
      />
      <button aria-disabled={isSubmitting}>{isSubmitting ? "Signing in…" : "Sign in"}</button>
    </form>
  );
}

start(() => <SignIn />);
