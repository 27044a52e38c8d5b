import { fileURLToPath } from "node:url";
import type { StorybookConfig } from "@storybook/react-vite";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * The reader of props describes the function that `replaceable` is given (`CodeFieldWithRef`, `ChoiceFormOfKit`); the pages ask what
 * is exported.
 */
const propsOfReplaceable = {
  name: "props-of-replaceable",
  enforce: "post",
  transform: (code: string) =>
    code.includes(".__docgenInfo")
      ? { code: code.replaceAll(/\b(\w+?)(?:WithRef|OfKit)\.__docgenInfo\b/g, "$1.__docgenInfo"), map: null }
      : null,
} as const;

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
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), propsOfReplaceable],
    build: { ...vite.build, cssMinify: "esbuild", cssTarget: "esnext" },
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
