import { fileURLToPath } from "node:url";
import type { StorybookConfig } from "@storybook/react-vite";

const axeInEveryLook = fileURLToPath(new URL("./axe-in-every-look.ts", import.meta.url));

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  // In the tests alone: what someone looks at in Storybook should not change its look by itself.
  previewAnnotations: (entries = []) => (process.env["VITEST"] ? [...entries, axeInEveryLook] : entries),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
