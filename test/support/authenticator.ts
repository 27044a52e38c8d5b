import { onTestFinished } from "vitest";
import { cdp } from "vitest/browser";

/** A fingerprint reader in this browser, and a finger on it, until the test ends. `touch` says whether it knows the finger. */
export async function plugInAuthenticator() {
  await cdp().send("WebAuthn.enable");
  const { authenticatorId } = await cdp().send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  onTestFinished(async () => {
    await cdp().send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    await cdp().send("WebAuthn.disable");
  });
  return {
    touch: (isUserVerified: boolean) =>
      cdp().send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    /** How many passkeys are on it. */
    count: async () => (await cdp().send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
    /** The passkeys on it are gone, as after a reset of the phone. */
    clear: () => cdp().send("WebAuthn.clearCredentials", { authenticatorId }),
  };
}
