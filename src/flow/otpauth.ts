/**
 * The address that a QR code shows to an authenticator app. Amplify's own leaves names as they are, so a space, a colon or an
 * ampersand in one would break it.
 *
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function authenticatorUri(secret: string, username: string, appName: string = hostName()): string {
  const issuer = encodeURIComponent(appName);
  return `otpauth://totp/${issuer}:${encodeURIComponent(username)}?secret=${secret}&issuer=${issuer}`;
}

const hostName = () => globalThis.location?.hostname || "Account";
