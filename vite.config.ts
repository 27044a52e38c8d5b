import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./scripts/browser.mjs";

// A function, not an object: a browser block shared between two projects is refused ("project name already defined").
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: findBrowser() ?? {} }),
  instances: [{ browser: "chromium" as const }],
});

// Found late, these would reload the page in the middle of the first run.
const optimizeDeps = {
  include: [
    "aws-amplify",
    "aws-amplify/auth",
    "aws-amplify/auth/cognito",
    "aws-amplify/utils",
    "zod/mini",
    "react-hook-form",
    "libphonenumber-js/min",
    "react-dom/server",
    "react-router",
    "@tanstack/react-router",
    "@storybook/addon-a11y/preview",
    "@storybook/react-vite",
    "storybook/preview-api",
  ],
};

/** The oldest React that the kit works with, in the place of this repository's own. */
const react18 = ["react", "react-dom"].flatMap((name) => [
  { find: new RegExp(`^${name}$`), replacement: `${name}-18` },
  { find: new RegExp(`^${name}/`), replacement: `${name}-18/` },
]);

export default defineConfig({
  plugins: [react()],
  optimizeDeps,
  test: {
    // A test that passes waits no longer for it; on a busy machine the defaults (1 s, 15 s) are too short for a browser.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: "node", include: ["test/**/*.test.ts"], environment: "node" } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/**/*.test.tsx"],
          setupFiles: ["test/support/setup.ts"],
          browser: browser(),
        },
      },
      {
        extends: true,
        // Some minutes, most of them spent in waiting for the client to try again: `npm run matrix`.
        test: {
          name: "matrix",
          maxWorkers: 4,
          include: ["test/matrix/**/*.matrix.tsx"],
          setupFiles: ["test/support/setup.ts"],
          browser: browser(),
        },
      },
      {
        extends: true,
        resolve: { alias: react18 },
        test: {
          name: "react-18",
          env: { REACT: "18" },
          include: [
            "test/hooks/**/*.test.tsx",
            "test/screens/guards.test.tsx",
            "test/journeys/routes.test.tsx",
          ],
          setupFiles: ["test/support/setup.ts"],
          browser: browser(),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: ".storybook" })],
        // A walk is typed key by key, then checked with axe in three looks.
        test: { name: "stories", testTimeout: 180_000, browser: browser() },
      },
    ],
  },
});
