import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { ar } from "../../src/i18n/ar.ts";

it.each([
  ["a phone number", "+44 7700 900123", ar.problem.phoneFormat],
  ["a date", "1990-12-31", ar.problem.dateFormat],
  ["a web address", "https://example.com", ar.problem.url],
  ["an email address", "name@example.com", ar.problem.emailFormat],
  ["a negative number", "-5", ar.problem.tooSmall({ min: -5 })],
  ["a masked phone number", "+*******4444", ar.confirmSignUp.resent({ destination: "+*******4444" })],
  ["somebody's phone number", "+1 555 0100", ar.signIn.already({ name: "+1 555 0100" })],
  ["the digits", "0–9", ar.policy.number],
])("shows %s in an Arabic sentence from left to right", (_, part, sentence) => {
  const { container } = render(
    <p lang={ar.language} dir={ar.direction} style={{ whiteSpace: "nowrap" }}>
      {sentence}
    </p>,
  );
  const text = container.querySelector("p")?.firstChild;
  const begin = sentence.indexOf(part);
  expect(begin).toBeGreaterThan(0);
  const places = Array.from(part, (_, index) => placeOf(text as Text, begin + index));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

/** How far from the left a sign stands. */
function placeOf(text: Text, index: number): number {
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  return range.getBoundingClientRect().left;
}
