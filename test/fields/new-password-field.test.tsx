import { expect, it, onTestFinished, vi } from "vitest";
import { NewPasswordField } from "../../src/fields/new-password-field.tsx";
import { PasswordField } from "../../src/fields/password-field.tsx";
import { visit } from "../support/visit.tsx";

const policy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumber: true,
  requireSymbol: true,
};

it("tells a developer once what NIST would have a password be, and only where a new one is asked for", async () => {
  const info = vi.spyOn(console, "info").mockImplementation(() => {});
  onTestFinished(() => info.mockRestore());
  await visit(<PasswordField label="Old" />);
  expect(info).not.toHaveBeenCalled();
  await visit(
    <>
      <NewPasswordField name="one" policy={policy} />
      <NewPasswordField name="other" policy={{ ...policy, minLength: 9 }} />
    </>,
  );
  await vi.waitFor(() =>
    expect(info).toHaveBeenCalledWith(expect.stringMatching(/^cognito-kit: .* NIST SP 800-63B-4/)),
  );
  expect(info).toHaveBeenCalledOnce();
});
