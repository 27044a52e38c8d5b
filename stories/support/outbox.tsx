import { useEffect, useState } from "react";
import type { Message, UserPool } from "../../src/testing/index.ts";
import { time, useNews } from "./news.ts";

/** What the pool has sent by mail and text message, newest first. */
export function Outbox({ pool }: { readonly pool: UserPool }) {
  const messages = useNews(pool, () => pool.outbox.messages);
  return (
    <section aria-labelledby="stage-outbox">
      <h3 id="stage-outbox" className="stage-row">
        Outbox <span className="stage-quiet">{messages.length}</span>
      </h3>
      {messages.length === 0 && <p className="stage-quiet">Mails and text messages appear here.</p>}
      <ol>
        {messages.toReversed().map((message) => (
          <li key={`${message.at} ${message.code}`} className="stage-message">
            <Sent message={message} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sent({ message }: { readonly message: Message }) {
  return (
    <>
      <p className="stage-row">
        <span>
          {message.medium === "SMS" ? "Text message" : "Mail"} to {message.to}
        </span>
        <time className="stage-quiet">{time(message.at)}</time>
      </p>
      <p className="stage-quiet">{message.subject || message.body}</p>
      <p className="stage-row">
        <span className="stage-code">{message.code}</span>
        <Copy code={message.code} />
      </p>
    </>
  );
}

function Copy({ code }: { readonly code: string }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => void navigator.clipboard.writeText(code).then(() => setCopied(true));
  return (
    <button type="button" className="stage-button" aria-label={`Copy ${code}`} onClick={copy}>
      {isCopied ? "Copied" : "Copy"}
    </button>
  );
}
