/** `libphonenumber-js`, as it is loaded. */
export type PhoneNumbers = typeof import("libphonenumber-js/min");

let loading: Promise<PhoneNumbers> | undefined;

/** Loads what is known of the world's phone numbers: about 40 kB, so only where a phone number is asked for. */
export function loadPhoneNumbers(): Promise<PhoneNumbers> {
  return (loading ??= import("libphonenumber-js/min").catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  }));
}
