import { afterEach as checkWithAxe } from "@storybook/addon-a11y/preview";
import { INTERNAL_DEFAULT_PROJECT_ANNOTATIONS, type ReactRenderer } from "@storybook/react-vite";
import type { PreparedStory, StoryContext } from "storybook/internal/types";
import { waitForAnimations } from "storybook/preview-api";

/** Beside the look a story is written in, which the accessibility addon checks by itself. */
const looks = [
  { name: "dark", globals: { theme: "dark" } },
  { name: "right-to-left", globals: { locale: "ar" } },
];

/**
 * Checks a story with axe in the dark and from right to left too, where its play has brought it. The story is rendered
 * again in place, with its state: playing it once more in each look would take three times as long, and a play that
 * presses "Sign in" finds no such button among Arabic words.
 */
export async function afterEach(context: StoryContext<ReactRenderer>): Promise<void> {
  const own = context.globals;
  for (const look of looks) {
    await show(context, { ...own, ...look.globals });
    try {
      await checkWithAxe(context);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`In the ${look.name} look: ${reason}`, { cause: error });
    }
  }
  await show(context, own);
}

async function show(context: StoryContext<ReactRenderer>, globals: StoryContext["globals"]): Promise<void> {
  context.globals = globals;
  // The context of a story that runs as a test carries the story itself, which its type does not say.
  const { unboundStoryFn, applyLoaders } = context as typeof context & PreparedStory<ReactRenderer>;
  context.loaded = await applyLoaders(context);
  await INTERNAL_DEFAULT_PROJECT_ANNOTATIONS.renderToCanvas?.(
    {
      ...context,
      forceRemount: false,
      storyContext: context,
      storyFn: () => unboundStoryFn(context),
      unboundStoryFn,
      showMain: () => {},
      showError: fail,
      showException: fail,
    },
    context.canvasElement,
  );
  await waitForAnimations();
}

function fail(error: unknown): never {
  throw error;
}
