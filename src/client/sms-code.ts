/** What lib.dom has no word for yet. https://wicg.github.io/web-otp/ */
interface SmsCodeRequest extends CredentialRequestOptions {
  readonly otp: { readonly transport: readonly "sms"[] };
}

let waiting: AbortController | undefined;

/**
 * Asks the browser for the code of the next text message to this site (WebOTP). `undefined` where it has no such thing, where
 * the person says no, or once `signal` says that nobody waits any more.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/WebOTP_API
 */
export async function nextSmsCode(signal: AbortSignal): Promise<string | undefined> {
  if (!("OTPCredential" in globalThis)) return undefined;
  stopWaitingForSms();
  const mine = new AbortController();
  waiting = mine;
  signal.addEventListener("abort", () => mine.abort());
  const request: SmsCodeRequest = { otp: { transport: ["sms"] }, signal: mine.signal };
  // Refused in a frame of another site, or by the person: there is still the field to type in.
  const found = (await navigator.credentials.get(request).catch(() => null)) as { code?: unknown } | null;
  return !mine.signal.aborted && typeof found?.code === "string" ? found.code : undefined;
}

/** Gives the browser's one request for credentials free, before a passkey is asked for. */
export function stopWaitingForSms(): void {
  waiting?.abort();
}
