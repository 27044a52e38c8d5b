"use client";
import { useWords } from "../hooks/auth-provider.tsx";

/** Gives the question up. */
export function BackToSignIn({ onBack }: { readonly onBack: () => void }) {
  return (
    <p>
      <button type="button" className="ck-link" onClick={onBack}>
        {useWords().confirmSignUp.toSignIn}
      </button>
    </p>
  );
}
