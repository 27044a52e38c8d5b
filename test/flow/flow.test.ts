import { expect, it } from "vitest";
import type { AuthError } from "../../src/flow/error.ts";
import { reduce, type FlowState } from "../../src/flow/flow.ts";

const error: AuthError = { code: "wrongCode", name: "CodeMismatchException", message: "", cause: undefined };
const standing: FlowState<{ name: string; sentAt?: number }> = {
  step: { name: "code" },
  isPending: false,
  error: undefined,
};

it("An answer on its way takes the last error away and leaves the question", () => {
  const sent = reduce({ ...standing, error }, { type: "sent" });
  expect(sent).toEqual({ ...standing, isPending: true });
});

it("A refusal leaves the question; a next step takes its place", () => {
  const sent = reduce(standing, { type: "sent" });
  expect(reduce(sent, { type: "settled", result: { ok: false, error } })).toEqual({ ...standing, error });
  const next = { name: "done" };
  expect(reduce(sent, { type: "settled", result: { ok: true, step: next } })).toEqual({
    ...standing,
    step: next,
  });
});

it("What is learnt aside does not touch an answer on its way", () => {
  const sent = reduce(standing, { type: "sent" });
  const step = { name: "code", sentAt: 7 };
  expect(reduce(sent, { type: "updated", result: { ok: true, step } })).toEqual({ ...sent, step });
  expect(reduce(sent, { type: "updated", result: { ok: false, error } })).toEqual({ ...sent, error });
});

it("Going elsewhere lets go of everything", () => {
  const sent = reduce({ ...standing, error }, { type: "sent" });
  const step = { name: "first" };
  expect(reduce(sent, { type: "moved", step })).toEqual({ ...standing, step });
});
