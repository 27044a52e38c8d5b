import { render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { EmailField } from "../../src/fields/email-field.tsx";
import { Form } from "../../src/fields/form.tsx";
import { NameField } from "../../src/fields/name-field.tsx";
import { PasswordField } from "../../src/fields/password-field.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { TextField } from "../../src/fields/text-field.tsx";
import { renderToString } from "react-dom/server";
import { countCommits } from "../support/commits.tsx";
import { field, visit } from "../support/visit.tsx";
import { schema, SignIn } from "./sign-in.tsx";

const submit = () => vi.fn<(answer: unknown) => unknown>();

describe("rendering", () => {
  it("shows itself in one go", async () => {
    const commits = countCommits();
    render(
      <commits.Counted>
        <SignIn />
      </commits.Counted>,
    );
    await vi.waitFor(() => schema());
    expect(commits.count).toBe(1);
  });

  it("renders nothing while Ada types, and only the field she corrects", async () => {
    const [all, name, password] = [countCommits(), countCommits(), countCommits()];
    render(
      <all.Counted>
        <Form schema={schema} onSubmit={() => {}}>
          <name.Counted>
            <NameField signInWith={["email"]} />
          </name.Counted>
          <password.Counted>
            <PasswordField />
          </password.Counted>
          <SubmitButton>Sign in</SubmitButton>
        </Form>
      </all.Counted>,
    );
    const ada = await visit(null);
    const before = all.count;
    await field("Email").click();
    await ada.hits("ada").types("Password", "secret");
    expect(all.count).toBe(before);

    await ada.presses("Sign in").isTold("Email", /Enter an email/);
    const [nameBefore, passwordBefore] = [name.count, password.count];
    await field("Email").click();
    await ada.hits("{End}@example.com").doesNotSee(/Enter an email/);
    expect(name.count).toBe(nameBefore + 1);
    expect(password.count).toBe(passwordBefore);
  });

  it("keeps what Ada typed before React was there", async () => {
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(<SignIn />);
    await field("Email").fill("ada@example.com");
    const onSubmit = submit();
    render(<SignIn onSubmit={onSubmit} />, { container, hydrate: true });
    const ada = await visit(null);
    await ada.finds("Email", "ada@example.com").types("Password", "secret").hits("{Enter}");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    container.remove();
  });

  it("begins with what it is given", async () => {
    const onSubmit = submit();
    const ada = await visit(
      <Form
        schema={async () => z.object({ email: z.string(), nickname: z.string() })}
        defaultValues={{ email: "ada@example.com" }}
        onSubmit={onSubmit}
      >
        <EmailField />
        <TextField name="nickname" label="Nickname" defaultValue="Ada" />
        <SubmitButton>Send</SubmitButton>
      </Form>,
    );
    await ada.finds("Email", "ada@example.com").presses("Send");
    await vi.waitFor(() =>
      expect(onSubmit).toHaveBeenCalledWith({ email: "ada@example.com", nickname: "Ada" }),
    );
  });
});
