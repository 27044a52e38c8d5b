import { useState, type ReactNode } from "react";
import "./browser.css";

export interface BrowserProps {
  /** Where the person is, as a path of the app. */
  readonly path: string;
  readonly children: ReactNode;
}

/**
 * The bar of a browser above an app. Its reload forgets all that React knew, and keeps storage: as a real one would, but
 * with the pool of the story still there.
 */
export function Browser({ path, children }: BrowserProps) {
  const [reloads, setReloads] = useState(0);
  return (
    <>
      <div className="browser" lang="en" dir="ltr">
        <button type="button" className="stage-button" onClick={() => setReloads((count) => count + 1)}>
          Reload
        </button>
        <output className="browser-address" aria-label="Address">
          gelato.example{path}
        </output>
      </div>
      <div key={reloads}>{children}</div>
    </>
  );
}
