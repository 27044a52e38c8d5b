import type { AttributeName } from "../schema/attributes.ts";

/** Where a code or a link went. */
export interface Delivery {
  readonly medium: "email" | "sms" | "unknown";
  /** In full when the person typed it here, else masked by Cognito (`a***@e***`); absent where Cognito didn't say. */
  readonly destination?: string;
  readonly attribute?: AttributeName;
}

interface CodeDeliveryDetails {
  readonly destination?: string;
  readonly deliveryMedium?: string;
  readonly attributeName?: string;
}

/** @param typed the attributes that the person typed, to show the address they know in place of Cognito's mask. */
export function toDelivery(
  details: CodeDeliveryDetails | undefined,
  typed: Partial<Record<AttributeName, string>> = {},
): Delivery | undefined {
  if (!details) return undefined;
  const medium =
    details.deliveryMedium === "EMAIL" ? "email" : details.deliveryMedium === "SMS" ? "sms" : "unknown";
  const attribute = (details.attributeName ??
    { email: "email", sms: "phone_number", unknown: undefined }[medium]) as AttributeName | undefined;
  const destination = (attribute && typed[attribute]) || details.destination;
  return { medium, ...(destination && { destination }), ...(attribute && { attribute }) };
}
