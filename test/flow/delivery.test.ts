import { expect, it } from "vitest";
import { toDelivery } from "../../src/flow/delivery.ts";

const email = { deliveryMedium: "EMAIL", destination: "a***@e***", attributeName: "email" };
const sms = { deliveryMedium: "SMS", destination: "+*********5678", attributeName: "phone_number" };

it("shows an address in full where the person has typed it", () => {
  const typed = { email: "Ada@Example.com", phone_number: "+4917012345678" };
  expect(toDelivery(email, typed)).toEqual({
    medium: "email",
    destination: "Ada@Example.com",
    attribute: "email",
  });
  expect(toDelivery(sms, typed)?.destination).toBe("+4917012345678");
  expect(toDelivery({ ...email, destination: "a***@e***.com" }, typed)?.destination).toBe("Ada@Example.com");
});

it("shows Cognito's mask of one that was typed elsewhere, or is another one", () => {
  expect(toDelivery(email)?.destination).toBe("a***@e***");
  expect(toDelivery(email, { email: "bob@example.com" })?.destination).toBe("a***@e***");
  expect(toDelivery(email, { email: "ada@work" })?.destination).toBe("a***@e***");
  expect(toDelivery(sms, { phone_number: "+4917000000000" })?.destination).toBe("+*********5678");
});

it("takes a mask for a mask, not for a pattern", () => {
  const odd = { ...email, destination: "(a+***@e***" };
  expect(toDelivery(odd, { email: "(a+b@example.com" })?.destination).toBe("(a+b@example.com");
  expect(toDelivery(odd, { email: "aab@example.com" })?.destination).toBe("(a+***@e***");
});

it("tells no more than Cognito did", () => {
  expect(toDelivery(undefined, { email: "ada@example.com" })).toBeUndefined();
  expect(toDelivery({})).toEqual({ medium: "unknown" });
  expect(toDelivery({ deliveryMedium: "PIGEON", destination: "roof" })).toEqual({
    medium: "unknown",
    destination: "roof",
  });
  expect(toDelivery({ deliveryMedium: "EMAIL" }, { email: "ada@example.com" })).toEqual({
    medium: "email",
    destination: "ada@example.com",
    attribute: "email",
  });
});
