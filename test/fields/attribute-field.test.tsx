import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import * as z from "zod/mini";
import {
  AttributeField,
  type FieldControlProps,
  type FieldQuestion,
} from "../../src/fields/attribute-field.tsx";
import { Form } from "../../src/fields/form.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { TermsField } from "../../src/fields/terms-field.tsx";
import { answers } from "../../src/schema/answers.ts";
import { field, visit } from "../support/visit.tsx";

const onSubmit = vi.fn<(answer: unknown) => unknown>();

async function asked(...questions: FieldQuestion[]) {
  onSubmit.mockReset();
  return visit(
    <Form schema={async () => answers(questions, "GB")} onSubmit={(answer) => onSubmit(answer)}>
      {questions.map((question) => (
        <AttributeField
          key={typeof question === "string" ? question : question.name}
          question={question}
          country="GB"
        />
      ))}
      <SubmitButton>Send</SubmitButton>
    </Form>,
  );
}

async function sends(answer: object) {
  await page.getByRole("button", { name: "Send" }).click();
  await vi.waitFor(() => expect(onSubmit).toHaveBeenLastCalledWith(answer));
}

describe("a question", () => {
  it("for a standard attribute finds its words, its control and what browsers fill in", async () => {
    await asked("given_name", "birthdate", "website", "address", "email", "updated_at");
    await expect.element(field("Given name")).toHaveAttribute("autocomplete", "given-name");
    await expect.element(field("Date of birth")).toHaveAttribute("type", "date");
    await expect.element(field("Date of birth")).toHaveAttribute("autocomplete", "bday");
    await expect.element(field("Website")).toHaveAttribute("type", "url");
    expect(field("Address").element().tagName).toBe("TEXTAREA");
    await expect.element(field("Email")).toHaveAttribute("type", "email");
    await expect.element(field("Last updated")).toHaveAttribute("inputmode", "decimal");
  });

  it("for a custom attribute reads its name where it was given no words", async () => {
    await asked({ name: "custom:favorite_flavor", hint: "You can change it later." });
    await expect
      .element(field("Favorite flavor (optional)"))
      .toHaveAccessibleDescription("You can change it later.");
    await expect.element(field("Favorite flavor (optional)")).not.toBeRequired();
  });

  it("is not asked before it has to be: nothing is wrong at first", async () => {
    await asked({ name: "custom:favorite_flavor", required: true });
    expect(document.querySelector("[aria-invalid]")).toBeNull();
  });

  it("to choose from a list", async () => {
    const ada = await asked({
      name: "custom:flavor",
      label: "Favourite flavour",
      options: ["vanilla", { value: "cd", label: "Cookie dough" }],
      required: true,
    });
    await ada.finds("Favourite flavour", "").presses("Send").isTold("Favourite flavour", "Choose one.");
    await ada.chooses("Favourite flavour", "Cookie dough").doesNotSee("Choose one.");
    await sends({ "custom:flavor": "cd" });
  });

  it("to choose from a few, by keyboard alone", async () => {
    const ada = await asked({
      name: "custom:size",
      label: "Size",
      control: "radio",
      options: ["small", "large"],
      required: true,
    });
    await ada.presses("Send").isAt("small");
    const group = page.getByRole("radiogroup", { name: "Size" });
    await expect.element(group).toHaveAttribute("aria-invalid", "true");
    await expect.element(group).toHaveAccessibleDescription("Choose one.");
    await expect.element(group).toHaveAttribute("aria-required", "true");
    await ada.hits("{ArrowDown}");
    await expect.element(page.getByLabelText("large")).toBeChecked();
    await expect.element(group).not.toHaveAttribute("aria-invalid");
    await ada.hits("{Enter}");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ "custom:size": "large" }));
  });

  it("can begin with an answer", async () => {
    await asked(
      {
        name: "custom:size",
        control: "radio",
        options: ["small", "middle", "large"],
        defaultValue: "middle",
      },
      { name: "custom:flavor", options: ["vanilla", "chocolate"], defaultValue: "chocolate" },
      { name: "custom:news", control: "checkbox", defaultValue: "true" },
      { name: "nickname", defaultValue: "Ada" },
    );
    await expect.element(page.getByLabelText("middle")).toBeChecked();
    await sends({
      "custom:size": "middle",
      "custom:flavor": "chocolate",
      "custom:news": "true",
      nickname: "Ada",
    });
  });

  it("of yes or no", async () => {
    await asked({ name: "custom:news", label: "Send me news", control: "checkbox" });
    await sends({ "custom:news": "false" });
    await page.getByLabelText("Send me news").click();
    await sends({ "custom:news": "true" });
  });

  it("is checked by its own schema", async () => {
    const ada = await asked({
      name: "custom:flavor",
      validate: z.string().check(z.minLength(3), z.regex(/^v/, "It has to be vanilla.")),
    });
    const label = "Flavor (optional)";
    await sends({});
    await ada.types(label, "va").presses("Send").isTold(label, "Enter at least 3 characters.");
    await ada.types(label, "chocolate").isTold(label, "It has to be vanilla.");
    await ada.types(label, "vanilla");
    await sends({ "custom:flavor": "vanilla" });
  });
});

describe("a component of the app's own", () => {
  function Stars({ value, onChange, ...rest }: FieldControlProps) {
    const [isTouched, setTouched] = useState(false);
    return (
      <button
        type="button"
        {...rest}
        data-touched={isTouched}
        onClick={() => (setTouched(true), onChange(`${value}*`))}
      >
        {value || "none"}
      </button>
    );
  }

  it("is labelled, checked, focused and sent like any other", async () => {
    const ada = await asked({ name: "custom:stars", label: "Stars", component: Stars, required: true });
    const stars = page.getByRole("button", { name: "Stars" });
    await ada.presses("Send").isTold("Stars", "Fill this in.");
    await expect.element(stars).toHaveFocus();
    await stars.click();
    await ada.doesNotSee("Fill this in.");
    await stars.click();
    await sends({ "custom:stars": "**" });
  });

  it("may be a native element, which hands on its events", async () => {
    const Plain = (props: FieldControlProps) => <input {...props} />;
    const ada = await asked({ name: "custom:plain", component: Plain, defaultValue: "a" });
    await ada.finds("Plain (optional)", "a").types("Plain (optional)", "b");
    await sends({ "custom:plain": "b" });
  });
});

describe("the terms of service", () => {
  const schema = async () =>
    z.object({ terms: z.unknown().check(z.refine((ticked) => ticked === true, "agree")) });

  it("have to be agreed to, and can be read without losing the form", async () => {
    onSubmit.mockReset();
    const ada = await visit(
      <Form schema={schema} onSubmit={onSubmit}>
        <TermsField href="/terms" />
        <SubmitButton>Send</SubmitButton>
      </Form>,
    );
    const terms = "I agree to the terms of service.";
    await expect
      .element(page.getByRole("link", { name: "terms of service" }))
      .toHaveAttribute("target", "_blank");
    await ada.presses("Send").isTold(terms, "Tick this box to continue.").isAt(terms);
    await ada.hits(" ").doesNotSee("Tick this box to continue.").hits("{Enter}");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ terms: true }));
  });
});
