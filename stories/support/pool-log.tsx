import type { UserPool } from "../../src/testing/index.ts";
import { time, useNews } from "./news.ts";

/** What the pool was asked and how it went, newest first. */
export function PoolLog({ pool }: { readonly pool: UserPool }) {
  const entries = useNews(pool, () => pool.log);
  return (
    <section aria-labelledby="stage-log">
      <h3 id="stage-log" className="stage-row">
        Requests <span className="stage-quiet">{entries.length}</span>
      </h3>
      {entries.length === 0 && <p className="stage-quiet">Nothing has been asked yet.</p>}
      <ol className="stage-log">
        {entries.toReversed().map(({ at, operation, outcome }, place) => (
          <li key={entries.length - place} className="stage-row">
            <span>
              {operation} {outcome === "ok" && <span className="stage-quiet">ok</span>}
            </span>
            <time className="stage-quiet">{time(at)}</time>
            {outcome !== "ok" && <span className="stage-refused">{outcome}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
