type Arrives = (code: string) => void;

/** Stands in for a browser that reads text messages (WebOTP), which none does without a phone. */
export function browserWithTextMessages() {
  let arrives: Arrives | undefined;
  const get = (options: CredentialRequestOptions = {}) =>
    new Promise<Credential>((resolve, reject) => {
      options.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      arrives = (code) => resolve({ id: "", type: "otp", code } as Credential);
    });
  return {
    /** Until the story is left. */
    install(): () => void {
      const { credentials } = navigator;
      const before = credentials.get;
      arrives = undefined;
      credentials.get = get;
      Object.assign(globalThis, { OTPCredential: Credential });
      return () => {
        credentials.get = before;
        Reflect.deleteProperty(globalThis, "OTPCredential");
      };
    },
    /** The message with this code comes, and its owner lets the browser read it. */
    receives(code: string): void {
      if (!arrives) throw new Error("Nobody waits for a text message: does the field say `fromSms`?");
      arrives(code);
    },
  };
}
