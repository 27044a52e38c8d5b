import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
// As a person sees it. Without it, what is meant for screen readers alone takes up room, and moves buttons while they are pressed.
import "../../src/theme/styles.css";

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
