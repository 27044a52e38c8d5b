import { basename } from "node:path";
import type { UserPool } from "../testing/index.ts";
import type { AmplifyOutputs } from "./amplify-outputs.ts";

/** A line on the terminal. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Says what is sent from now on, and with `verbose` what is asked. */
export function report(pool: UserPool, verbose: boolean): void {
  let sent = pool.outbox.length;
  let asked = pool.log.length;
  pool.subscribe(() => {
    if (verbose) {
      for (const { at, operation, outcome, username = "" } of pool.log.slice(asked)) {
        say(`${timeOf(at)} ${operation} ${outcome} ${username}`.trimEnd());
      }
    }
    for (const { at, medium, to, body } of pool.outbox.messages.slice(sent)) {
      say(`${timeOf(at)} ${medium} to ${to}: ${body}`);
    }
    asked = pool.log.length;
    sent = pool.outbox.length;
  });
}

const timeOf = (at: number) => new Date(at).toTimeString().slice(0, 8);

interface Written {
  outputs: AmplifyOutputs;
  /** The file they were written to, if they were. */
  out?: string;
  /** What the file that the pool is like has, and the pool has not. */
  foreign: readonly string[];
}

/** Says where the pool is, who is in it, and what an app needs to use it. */
export function introduce(pool: UserPool, endpoint: string, { outputs, out, foreign }: Written): void {
  const names = pool.users
    .list()
    .map(({ username, attributes }) => attributes.email ?? attributes.phone_number ?? username);
  say(`
Pool      ${pool.id}, app client ${pool.clientId}
Endpoint  ${endpoint}
Look at   ${endpoint} for its users, messages and requests
Keys      ${endpoint}.well-known/jwks.json, issuer ${pool.issuer}
Users     ${names.join(", ") || "none yet"}
`);
  if (foreign.length > 0) say(`A pool in memory has no ${foreign.join(", no ")}: that part was left out.\n`);
  if (out === undefined) say(`amplify_outputs.json:\n\n${JSON.stringify(outputs, null, 2)}\n`);
  else say(`Wrote ${out}.\n`);
  // What an app has by that name may be its own file, without the endpoint: only --out writes one that has it.
  say(`Amplify's own format has no word for an endpoint. Hand it over where your app configures Amplify:

  import { Amplify } from "aws-amplify";
  import { parseAmplifyConfig } from "aws-amplify/utils";
  import outputs from "./${basename(out ?? "amplify_outputs.json")}";

  const config = parseAmplifyConfig(outputs);
  const userPoolEndpoint = ${out === undefined ? JSON.stringify(endpoint) : "outputs.custom.userPoolEndpoint"};
  if (config.Auth) Object.assign(config.Auth.Cognito, { userPoolEndpoint });
  Amplify.configure(config);

Ctrl+C stops it.
`);
}
