import { addons } from "storybook/manager-api";
import { themes } from "storybook/theming";

const dark = matchMedia("(prefers-color-scheme: dark)").matches;

addons.setConfig({
  theme: { ...(dark ? themes.dark : themes.light), brandTitle: "cognito-kit" },
  sidebar: { showRoots: true },
});
