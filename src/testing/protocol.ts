import { CognitoError } from "./cognito-error.ts";
import type { Fault } from "./faults.ts";
import { isRecord } from "./members.ts";
import { operations } from "./operations/index.ts";
import type { Parts } from "./parts.ts";

/** A reply before it is one, with what the log says of it. */
export interface Answer {
  outcome: string;
  response: Response;
}

/**
 * What AWS sends to pages of any origin. Without the exposed headers a page could not read the error's name from its header.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html
 */
const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date",
};

export const preflight = (asked: Headers) =>
  new Response(null, {
    status: 200,
    headers: {
      ...corsHeaders,
      "access-control-allow-methods": "POST, GET, OPTIONS",
      "access-control-allow-headers": asked.get("access-control-request-headers") ?? "*",
      "access-control-max-age": "172800",
    },
  });

export const json = (
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
  type = "application/json",
) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { ...corsHeaders, "content-type": type, "x-amzn-requestid": crypto.randomUUID(), ...headers },
  });

const amzJson = "application/x-amz-json-1.1";

/** The operation's name, from `AWSCognitoIdentityProviderService.<name>`. */
export const readTarget = (headers: Headers) =>
  /^AWSCognitoIdentityProviderService\.(\w{1,64})$/.exec(headers.get("x-amz-target") ?? "")?.[1] ?? "(none)";

/** The request's JSON object, or undefined where it is none. */
export function readBody(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Runs an operation. An error that is not Cognito's is a mistake in the pool or in a function given to it: AWS's 500. */
export async function answer(
  name: string,
  body: Record<string, unknown> | undefined,
  parts: Parts,
): Promise<Answer> {
  const run = operations.get(name);
  if (!run) return refuse("UnknownOperationException");
  if (!body) return refuse("SerializationException");
  try {
    return { outcome: "ok", response: json(await run(body, parts), 200, {}, amzJson) };
  } catch (error) {
    if (error instanceof CognitoError) return refuse(error.name, error.message, error.status);
    return refuse("InternalErrorException", `The pool failed: ${String(error)}`, 500);
  }
}

/** What a fault puts in the place of the answer; nothing for a slow one. A dropped reply is a rejection, as with `fetch`. */
export function faultAnswer(fault: Fault | undefined): Answer | undefined {
  if (!fault) return undefined;
  if ("error" in fault)
    return refuse(fault.error, fault.message ?? "Asked for by pool.fail().", fault.status);
  if ("html" in fault) return { outcome: "html", response: htmlPage(fault.status ?? 502) };
  if ("status" in fault)
    return { outcome: String(fault.status), response: json({}, fault.status, {}, amzJson) };
  return undefined;
}

/** What a fault makes of the answer of an operation that has run. */
export async function spoil(fault: Fault | undefined, usual: Answer): Promise<Answer> {
  if (!fault || !("answer" in fault)) return usual;
  const text = fault.answer === "empty" ? "{}" : (await usual.response.text()).slice(0, -1);
  return { outcome: fault.answer, response: new Response(text, usual.response) };
}

/** Errors of the protocol itself carry a name and no words. */
function refuse(name: string, message?: string, status = 400): Answer {
  const headers = {
    "x-amzn-errortype": `${name}:`,
    // Header values are Latin-1 in a single line; a schema error has line breaks.
    ...(message !== undefined && { "x-amzn-errormessage": message.replace(/[^\x20-\x7e]+/g, " ").trim() }),
  };
  const body = message === undefined ? { __type: name } : { __type: name, message };
  return { outcome: name, response: json(body, status, headers, amzJson) };
}

const htmlPage = (status: number) =>
  new Response("<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>", {
    status,
    headers: { ...corsHeaders, "content-type": "text/html" },
  });
