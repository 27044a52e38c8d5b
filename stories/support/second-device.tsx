import { useEffect, useState } from "react";
import type { UserPool } from "../../src/testing/index.ts";

export interface SecondDeviceProps {
  readonly pool: UserPool;
  /** Who is signed in there too. */
  readonly username: string;
  readonly password: string;
  /** @default "Ada's phone" */
  readonly name?: string;
}

type Standing =
  { readonly name: "signingIn" | "idle" | "opening" | "in" } | { readonly name: "out"; reason: string };

/** Another device of the same person: it has tokens of its own and learns of a global sign-out as any app does, by asking. */
export function SecondDevice({ pool, username, password, name = "Ada's phone" }: SecondDeviceProps) {
  const [token, setToken] = useState<string>();
  const [standing, setStanding] = useState<Standing>({ name: "signingIn" });

  // The device follows the pool of the story, which may be another one after a reload.
  useEffect(() => {
    let isGone = false;
    void signIn(pool, username, password).then((accessToken) => {
      if (isGone) return;
      setToken(accessToken);
      setStanding({ name: "idle" });
    });
    return () => void (isGone = true);
  }, [pool, username, password]);

  async function open() {
    setStanding({ name: "opening" });
    const refusal = await ask(pool, "GetUser", { AccessToken: token }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    setStanding(refusal === undefined ? { name: "in" } : { name: "out", reason: refusal });
  }

  return (
    <section className="stage-device" aria-label={name}>
      <p className="stage-row">
        <strong>{name}</strong> <span className="stage-quiet">a second device</span>
      </p>
      <output>
        {standing.name === "signingIn" && "Signing in…"}
        {standing.name === "idle" && "Signed in too. The app is closed."}
        {standing.name === "opening" && "Opening…"}
        {standing.name === "in" && <span className="stage-granted">Still signed in.</span>}
        {standing.name === "out" && <span className="stage-refused">Signed out: {standing.reason}</span>}
      </output>
      <button type="button" className="stage-button" disabled={!token} onClick={() => void open()}>
        Open the app
      </button>
    </section>
  );
}

async function signIn(pool: UserPool, username: string, password: string): Promise<string> {
  const { AuthenticationResult } = await ask(pool, "InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    ClientId: pool.clientId,
    AuthParameters: { USERNAME: username, PASSWORD: password },
  });
  return (AuthenticationResult as { AccessToken: string }).AccessToken;
}

/** One request on the wire. Rejects with Cognito's sentence. */
export async function ask(pool: UserPool, operation: string, body: object): Promise<Record<string, unknown>> {
  const response = await pool.fetch(pool.endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(String(answer["message"]));
  return answer;
}
