import type { Decorator } from "@storybook/react-vite";
import { Form, type FormProps } from "../../src/fields/form.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";

/** Puts a field into a form that checks it by this schema. The button says what became of the answer to nobody. */
export const inForm =
  (schema: FormProps<unknown>["schema"]): Decorator =>
  (Story) => (
    <Form schema={schema} onSubmit={() => new Promise((resolve) => setTimeout(resolve, 1000))}>
      <Story />
      <SubmitButton kind="secondary">Check</SubmitButton>
    </Form>
  );

/** How long German can get. */
export const longGerman =
  "Rechtsschutzversicherungsgesellschaftsnummer Ihrer Donaudampfschifffahrtsgesellschaft";
