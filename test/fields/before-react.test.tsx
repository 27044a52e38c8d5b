import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { AttributeField } from "../../src/fields/attribute-field.tsx";
import { Form } from "../../src/fields/form.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { answers } from "../../src/schema/answers.ts";
import { field, visit } from "../support/visit.tsx";

const questions = [
  { name: "nickname", required: true },
  { name: "phone_number", required: true },
  { name: "custom:flavor", label: "Flavour", options: ["vanilla", "chocolate"], required: true },
  { name: "custom:size", label: "Size", control: "radio", options: ["small", "large"], required: true },
  { name: "custom:news", label: "News", control: "checkbox" },
  { name: "address", required: true },
] as const;

let container: HTMLElement;
afterEach(() => container.remove());

/** A page as a server sent it, and how React takes it over. */
function serve(ui: ReactElement): () => void {
  container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(ui);
  return () => void render(ui, { container, hydrate: true });
}

it("keeps whatever Ada answered before React, and what checks her answers, was there", async () => {
  const onSubmit = vi.fn<(answer: unknown) => unknown>();
  const takeOver = serve(
    <Form schema={async () => answers(questions)} onSubmit={onSubmit}>
      {questions.map((question) => (
        <AttributeField key={question.name} question={question} country="GB" />
      ))}
      <SubmitButton>Send</SubmitButton>
    </Form>,
  );
  await field("Nickname").fill("Ada");
  await field("Phone number").fill("07700900123");
  await field("Flavour").selectOptions("chocolate");
  await field("large").click();
  await field("News").click();
  await field("Address").fill("London");
  takeOver();
  const ada = await visit(null);
  await ada.finds("Nickname", "Ada").finds("Phone number", "07700 900123").finds("Flavour", "chocolate");
  await expect.element(page.getByLabelText("large")).toBeChecked();
  await ada.presses("Send");
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit).toHaveBeenCalledWith({
    nickname: "Ada",
    phone_number: "+447700900123",
    "custom:flavor": "chocolate",
    "custom:size": "large",
    "custom:news": "true",
    address: "London",
  });
});
