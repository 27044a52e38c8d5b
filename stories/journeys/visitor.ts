import type { StoryContext } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";

/** Someone who is in the pools of many stories. */
export const ada = { email: "ada@example.com", password: "Correct-horse-9" } as const;

type Text = string | RegExp;

/** A walk by English labels. In another language, chosen in the toolbar, the story waits to be walked by hand. */
export function inEnglish<Context extends Pick<StoryContext, "globals">>(
  walk: (context: Context) => void | Promise<void>,
) {
  return (context: Context) => (context.globals["locale"] === "en" ? walk(context) : undefined);
}

/**
 * What a person does and sees on the screen of a story, by the labels they read. Each waits for what it needs and fails
 * where that doesn't come. On a stage only the screen counts: the mails beside it name the same addresses.
 */
export function visitor({
  canvas,
  canvasElement,
  userEvent,
}: Pick<StoryContext, "canvas" | "canvasElement" | "userEvent">) {
  // Asked each time: a page that loads anew brings another.
  const screen = () => within(canvasElement.querySelector("main") ?? canvasElement);
  return {
    /** Types into the field of this label, in place of what it holds. */
    async types(label: Text, text: string) {
      const field = await screen().findByLabelText(label);
      await userEvent.clear(field);
      await userEvent.type(field, text);
    },
    presses: async (button: Text) => userEvent.click(await screen().findByRole("button", { name: button })),
    follows: async (link: Text) => userEvent.click(await screen().findByRole("link", { name: link })),
    chooses: async (label: Text, option: string) =>
      userEvent.selectOptions(await screen().findByLabelText(label), option),
    ticks: async (label: Text) => userEvent.click(await screen().findByLabelText(label)),
    /** Stands before the question of this heading. */
    reaches: (heading: Text) => isVisible(() => screen().getByRole("heading", { name: heading })),
    sees: (text: Text) => isVisible(() => screen().getAllByText(text)[0]),
    /** The field of this label holds this. */
    finds: (label: Text, value: string) =>
      waitFor(() => expect(screen().getByLabelText(label)).toHaveValue(value)),
    /** The field of this label is marked as wrong, for this reason. */
    async isTold(label: Text, reason: Text) {
      await screen().findByText(reason);
      await waitFor(async () => {
        const field = screen().getByLabelText(label);
        await expect(field).toBeInvalid();
        await expect(field).toHaveAccessibleDescription(expect.stringMatching(reason));
      });
    },
    /** Presses a button of the page that plays a provider: it stands above the app here. */
    async pressesThere(button: Text) {
      const there = within(await within(document.body).findByRole("dialog"));
      await userEvent.click(await there.findByRole("button", { name: button }));
    },
    /** Looks at something that stands beside the screen, such as another device. */
    beside: (name: string) => within(canvas.getByRole("region", { name })),
  };
}

/** A question fades in, so it can be there before it is seen. */
const isVisible = (find: () => HTMLElement | undefined) => waitFor(() => expect(find()).toBeVisible());
