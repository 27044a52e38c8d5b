/**
 * Opens the story's frame at an address of the app: its query joins the one that Storybook needs. Returns the way back.
 *
 * @param path such as `/sign-in?return_to=/orders/7`
 */
export function openAt(path: string): () => void {
  const before = location.href;
  const url = new URL(before);
  for (const [name, value] of new URL(path, before).searchParams) url.searchParams.set(name, value);
  history.replaceState(history.state, "", url);
  return () => history.replaceState(history.state, "", before);
}
