import type { Decorator, Preview } from "@storybook/react-vite";
import { Fragment, useLayoutEffect, useSyncExternalStore, type ReactNode } from "react";
import { AuthProvider } from "../src/hooks/auth-provider.tsx";
import type { SomeWords } from "../src/i18n/words.ts";
import { countArrivals, watchArrivals } from "../stories/support/arrivals.ts";
import { enterBackend, hasOutputs, leaveBackend } from "../stories/support/backend.ts";
import type { Loaded } from "../stories/support/story.ts";
import { readProps } from "./props-table.ts";
import "../src/theme/styles.css";
import "./preview.css";

const languages = import.meta.glob<Record<string, SomeWords>>("../src/i18n/{de,ar}.ts");

/** Where in the page a story stands, by the first part of its title. Journeys bring their own stage. */
const places: Readonly<Record<string, string>> = {
  Screens: "story-page",
  Forms: "story-column",
  Fields: "story-column",
  Hooks: "story-column",
};

const inItsPlace: Decorator = (Story, { title, loaded, globals }) => {
  const { words, client, name } = loaded as Loaded & { name: string };
  const { theme, locale } = globals as { theme: string; locale: string };
  return (
    // Another backend is another world: what a screen knew of the last one must go.
    <Page key={name} theme={theme} locale={locale}>
      <AuthProvider client={client} {...(words && { words })}>
        <div className={places[title.split("/")[0] ?? ""]}>
          <Story />
        </div>
      </AuthProvider>
    </Page>
  );
};

/** Theme and language belong to the document, where an app would set them too. */
function Page({ theme, locale, children }: { theme: string; locale: string; children: ReactNode }) {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    if (theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
    root.lang = locale;
    root.dir = locale === "ar" ? "rtl" : "ltr";
  }, [theme, locale]);
  // Whoever comes back from elsewhere finds an app that has just been loaded.
  const arrivals = useSyncExternalStore(watchArrivals, countArrivals);
  return <Fragment key={arrivals}>{children}</Fragment>;
}

const preview: Preview = {
  loaders: [
    async ({ id, parameters, globals }) => {
      const locale = String(globals["locale"]);
      const language = await languages[`../src/i18n/${locale}.ts`]?.();
      return { ...(await enterBackend({ id, parameters, globals })), words: language?.[locale] };
    },
  ],
  beforeEach: (context) => {
    // A walk types into forms and sends them: not to somebody's real pool.
    if (context.loaded["name"] === "aws") context.userEvent = refusing(context.userEvent);
    return leaveBackend;
  },
  decorators: [inItsPlace],
  argTypesEnhancers: [readProps],
  globalTypes: {
    theme: {
      description: "Colour scheme",
      toolbar: {
        icon: "mirror",
        dynamicTitle: true,
        items: [
          { value: "system", title: "System colours" },
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
        ],
      },
    },
    locale: {
      description: "Language",
      toolbar: {
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "en", title: "English" },
          { value: "de", title: "Deutsch" },
          { value: "ar", title: "العربية" },
        ],
      },
    },
    backend: {
      description: "What answers",
      toolbar: {
        icon: "database",
        dynamicTitle: true,
        items: [
          { value: "memory", title: "Pool in memory" },
          ...(hasOutputs ? [{ value: "aws", title: "AWS, by amplify_outputs.json" }] : []),
        ],
      },
    },
  },
  initialGlobals: { theme: "system", locale: "en", backend: "memory" },
  parameters: {
    layout: "fullscreen",
    a11y: { test: "error" },
    backgrounds: { disable: true },
    controls: { expanded: true },
    // One pool in a frame, so each story of a docs page has a frame of its own.
    docs: { story: { inline: false, height: "600px" }, toc: true },
    options: {
      storySort: {
        order: [
          "Journeys",
          ["Try it", "Sign up", "Sign in", "Sign out", "Coming back", "*"],
          "Docs",
          ["Start", "Which door", "Custom attributes", "Global sign-out", "Theming", "Words", "*"],
          "Screens",
          ["SignIn", "SignUp", "Authenticator", "*"],
          "Forms",
          ["SignInForm", "SignUpForm", "*"],
          "Fields",
          ["Form", "Sign-in name", "Password", "New password", "Code", "Email", "Phone", "Attribute", "*"],
          "Hooks",
          ["useSignIn", "useSignUp", "*"],
          "*",
        ],
      },
    },
  },
};

export default preview;

function refusing<Events extends object>(userEvent: Events): Events {
  return new Proxy(userEvent, {
    get(target, name) {
      if (name === "then" || typeof name === "symbol") return Reflect.get(target, name);
      throw new Error(
        "This walk would type into your own pool on AWS. Walk it by hand, or choose the pool in memory.",
      );
    },
  });
}
