import type { Answer } from "../protocol.ts";
import { html, page } from "./page.ts";
import { redirect } from "./reply.ts";
import type { HostedRequest } from "./request.ts";

/** Where nobody can be sent back to: AWS leads to a page that says no more than that, with the reason in its address. */
export const toErrorPage = (error: string, { query }: Pick<HostedRequest, "query">): Answer => {
  const reason = new URLSearchParams({ error });
  const clientId = query.get("client_id");
  if (clientId !== null) reason.set("client_id", clientId);
  return redirect(`/error?${reason.toString()}`, error);
};

export const errorPage = ({ query }: HostedRequest): Answer =>
  page("An error was encountered with the requested page.", html`<p>${query.get("error") ?? ""}</p>`, {
    status: 400,
  });
