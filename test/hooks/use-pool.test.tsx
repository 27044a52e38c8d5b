import { render, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { usePool } from "../../src/hooks/use-pool.ts";
import { installPool } from "../support/amplify.ts";

it("The pool's settings follow Amplify's configuration, whenever that comes", async () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { result, rerender } = renderHook(() => usePool());
  rerender();
  expect(result.current.clientId).toBeUndefined();
  expect(warned.mock.calls.length).toBeLessThanOrEqual(1);
  warned.mockRestore();

  const pool = installPool({ signInWith: ["phone"] });
  await expect.poll(() => result.current).toMatchObject({ clientId: pool.clientId, signInWith: ["phone"] });
  const before = result.current;
  rerender();
  expect(result.current).toBe(before);
});

it("What the app says of its pool lies over what Amplify tells", () => {
  installPool({ signInWith: ["email"] });
  const Shown = () => {
    const { signInWith, verification } = usePool();
    return <p>{[...signInWith, verification].join(" ")}</p>;
  };
  const { container } = render(
    <AuthProvider pool={{ verification: "link" }}>
      <AuthProvider pool={{ signInWith: ["username"], verification: "link" }}>
        <Shown />
      </AuthProvider>
      <Shown />
    </AuthProvider>,
  );
  expect(container.textContent).toBe("username linkemail link");
});
