import { fileURLToPath } from "node:url";
import type { StorybookConfig } from "@storybook/react-vite";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  previewAnnotations: (entries = []) => [
    ...entries,
    file("./patience.ts"),
    file("./still-in-docs.ts"),
    // In the tests alone: what someone looks at in Storybook should not change its look by itself.
    ...(process.env["VITEST"] ? [file("./axe-in-every-look.ts")] : []),
  ],
  // The style sheet as the package ships it: see scripts/build.mjs. Storybook leaves `build` of vite.config.ts out.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, cssMinify: "esbuild", cssTarget: "esnext" } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
