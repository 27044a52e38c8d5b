import { useSignOut } from "../../src/index.ts";

/** A button of your own. */
export function LostMyPhone() {
  const { signOut, isPending, error } = useSignOut();
  return (
    <>
      <button onClick={() => void signOut({ global: true })}>
        {isPending ? "Signing out everywhere…" : "I lost my phone"}
      </button>
      {error && (
        <p role="alert">
          Your phone is still signed in, and so are you.{" "}
          <button onClick={() => void signOut()}>Sign out here only</button>
        </p>
      )}
    </>
  );
}
