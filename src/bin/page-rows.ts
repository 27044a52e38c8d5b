import type { LogEntry, Message, PoolUser, UserPool } from "../testing/index.ts";
import { type Html, html } from "./html.ts";

/** What changes on the page, by the id of the element that it fills. */
export type PageRows = Record<"users" | "outbox" | "log" | "news", Html>;

/** A pool that was asked all day has more than a page can show. */
const most = 200;

/** The newest of everything first. */
export function pageRows(pool: UserPool): PageRows {
  const newest = pool.outbox.messages.at(-1);
  return {
    users: rows(pool.users.list(), userRow, "Nobody yet. Sign up in your app, or start with --user."),
    outbox: rows(pool.outbox.messages, messageRow, "Nothing was sent yet."),
    log: rows(pool.log, logRow, "No request has come yet."),
    news: newest ? html`Newest message, to ${newest.to}: ${newest.body}` : html``,
  };
}

function rows<Item>(items: readonly Item[], row: (item: Item) => Html, none: string): Html {
  if (items.length === 0)
    return html`<tr>
      <td colspan="5">${none}</td>
    </tr>`;
  const left = items.length - most;
  return html`${items.slice(-most).toReversed().map(row)}${
    left > 0
      ? html`<tr>
          <td colspan="5">And ${left} older.</td>
        </tr>`
      : html``
  }`;
}

function userRow({ username, attributes, status, enabled, groups, mfa }: PoolUser): Html {
  const { email, phone_number: phone } = attributes;
  const factors = (["sms", "email", "totp"] as const).filter((method) => mfa[method]);
  return html`<tr>
    <th scope="row">${email ?? phone ?? username}</th>
    <td>${username}</td>
    <td>${enabled ? status : `${status}, disabled`}</td>
    <td>${factors.join(", ")}</td>
    <td>${groups.join(", ")}</td>
  </tr>`;
}

const messageRow = ({ at, to, medium, code, body }: Message): Html =>
  html`<tr>
    <td>${timeOf(at)}</td>
    <td>${medium}</td>
    <th scope="row">${to}</th>
    <td><code>${code}</code></td>
    <td>${body}</td>
  </tr>`;

const logRow = ({ at, operation, outcome, username = "" }: LogEntry): Html =>
  html`<tr>
    <td>${timeOf(at)}</td>
    <th scope="row">${operation}</th>
    <td>${outcome}</td>
    <td>${username}</td>
  </tr>`;

/** Hours, minutes and seconds where the pool runs. */
const timeOf = (at: number) => new Date(at).toTimeString().slice(0, 8);
