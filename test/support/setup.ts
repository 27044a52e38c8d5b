import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

configure({ reactStrictMode: true });

// React, and we, complain there: a test that passes beside a complaint would hide a mistake.
const complaints: unknown[][] = [];
const report = console.error;
vi.spyOn(console, "error").mockImplementation((...complaint: unknown[]) => {
  complaints.push(complaint);
  report(...complaint);
});

afterEach(() => {
  cleanup();
  const [complaint] = complaints.splice(0);
  if (complaint) throw new Error(`console.error was called: ${complaint.map(String).join(" ")}`);
});
