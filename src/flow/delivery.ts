import type { AttributeName } from "../schema/attributes.ts";

/** Where a code or a link went. */
export interface Delivery {
  readonly medium: "email" | "sms" | "unknown";
  /** In full when the person typed it here, else masked by Cognito (`a***@e***`); absent where Cognito didn't say. */
  readonly destination?: string;
  readonly attribute?: AttributeName;
}

export interface CodeDeliveryDetails {
  readonly destination?: string;
  readonly deliveryMedium?: string;
  readonly attributeName?: string;
}

/** @param typed the attributes that the person typed, to show the address they know in place of Cognito's mask. */
export function toDelivery(
  details: CodeDeliveryDetails,
  typed?: Partial<Record<AttributeName, string>>,
): Delivery;
export function toDelivery(
  details: CodeDeliveryDetails | undefined,
  typed?: Partial<Record<AttributeName, string>>,
): Delivery | undefined;
export function toDelivery(
  details: CodeDeliveryDetails | undefined,
  typed: Partial<Record<AttributeName, string>> = {},
): Delivery | undefined {
  if (!details) return undefined;
  const { deliveryMedium, destination: masked } = details;
  const medium = deliveryMedium === "EMAIL" ? "email" : deliveryMedium === "SMS" ? "sms" : "unknown";
  const attribute = (details.attributeName ??
    { email: "email", sms: "phone_number", unknown: undefined }[medium]) as AttributeName | undefined;
  const known = attribute && typed[attribute];
  const destination = known && couldBe(known, masked) ? known : masked;
  return { medium, ...(destination && { destination }), ...(attribute && { attribute }) };
}

/** A username may look like an email address without being where the mail went: the mask tells. */
function couldBe(address: string, masked: string | undefined): boolean {
  if (!masked) return true;
  const parts = masked.split(/\*+/).map((part) => part.replace(/[^\w\s]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(address);
}

/** The address in full, where the person typed it as their name: Cognito repeats it masked. */
export function typedAddress(username: string): Partial<Record<AttributeName, string>> {
  return {
    ...(username.includes("@") && { email: username }),
    ...(username.startsWith("+") && { phone_number: username }),
  };
}
