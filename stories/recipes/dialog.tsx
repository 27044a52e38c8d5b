import { useState, type ReactNode } from "react";
import { Account, Dialog, SignIn, SignUp } from "../../src/index.ts";

/** A page that lets people sign in without leaving it. */
export function Shop() {
  return (
    <>
      <InDialog opener="Sign in">
        {(close) => <SignIn headingLevel={2} takeFocus onSignedIn={close} />}
      </InDialog>
      <InDialog opener="Create account">
        {(close) => <SignUp headingLevel={2} takeFocus onSignedIn={close} attributes={["name"]} />}
      </InDialog>
      <InDialog opener="Your account">{() => <Account headingLevel={2} />}</InDialog>
    </>
  );
}

interface InDialogProps {
  readonly opener: string;
  readonly children: (close: () => void) => ReactNode;
}

function InDialog({ opener, children }: InDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button className="ck-button" data-kind="quiet" onClick={() => setOpen(true)}>
        {opener}
      </button>
      {isOpen && (
        <Dialog aria-label={opener} onClose={close}>
          {children(close)}
          <button className="ck-button" data-kind="quiet" onClick={close}>
            Close
          </button>
        </Dialog>
      )}
    </>
  );
}
