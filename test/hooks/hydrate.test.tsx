import { render } from "@testing-library/react";
import { signIn } from "aws-amplify/auth";
import { expect, it, onTestFinished, vi } from "vitest";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { useSession } from "../../src/hooks/use-session.ts";
import { useSignIn } from "../../src/hooks/use-sign-in.ts";
import { installPool } from "../support/amplify.ts";

const password = "Correct-horse-9";
const email = "ada@example.com";

function Page() {
  const session = useSession();
  const { step } = useSignIn();
  return <p>{`${session.status === "signedIn" ? session.user.email : session.status} ${step.name}`}</p>;
}

it("What a server drew is taken over as it is, and then Ada is there", async () => {
  const complaint = vi.spyOn(console, "error");
  installPool({ users: [{ email, password }] });
  await signIn({ username: email, password });
  const container = document.createElement("div");
  container.innerHTML = "<p>loading credentials</p>";
  document.body.append(container);
  onTestFinished(() => container.remove());

  const app = (
    <AuthProvider onEvent={() => {}}>
      <Page />
    </AuthProvider>
  );
  render(app, { container, hydrate: true });
  await expect.poll(() => container.textContent).toBe(`${email} credentials`);
  expect(complaint).not.toHaveBeenCalled();
  complaint.mockRestore();
});
