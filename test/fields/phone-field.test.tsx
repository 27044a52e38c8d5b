import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { renderToString } from "react-dom/server";
import { Form } from "../../src/fields/form.tsx";
import { PhoneField } from "../../src/fields/phone-field.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { answers } from "../../src/schema/answers.ts";
import { countCommits } from "../support/commits.tsx";
import { field, visit } from "../support/visit.tsx";

const schema = async () => answers(["phone_number"]);
const input = () => field("Phone number").element() as HTMLInputElement;
const country = () => page.getByRole("combobox", { name: "Country" });
const onSubmit = vi.fn<(answer: unknown) => unknown>();

async function visitPhone(props: { country?: string; defaultValue?: string } = { country: "GB" }) {
  onSubmit.mockReset();
  const ada = await visit(
    <Form schema={schema} onSubmit={(answer) => onSubmit(answer)}>
      <PhoneField {...props} />
      <SubmitButton>Send</SubmitButton>
    </Form>,
  );
  // What is known of phone numbers loads once she turns to the form.
  await field("Phone number").click();
  await expect.element(country()).toHaveTextContent("United Kingdom");
  return ada;
}

async function sends(phone_number: string) {
  await page.getByRole("button", { name: "Send" }).click();
  await vi.waitFor(() => expect(onSubmit).toHaveBeenLastCalledWith({ phone_number }));
}

describe("typing a phone number", () => {
  it("writes it as people of the country do, and sends it as Cognito takes it", async () => {
    const ada = await visitPhone();
    await field("Phone number").click();
    await ada.hits("07700900123").finds("Phone number", "07700 900123");
    await sends("+447700900123");
  });

  it.each([
    ["+1 415 555 0132", "+14155550132", "US"],
    ["0033612345678", "+33612345678", "FR"],
    ["+44 (0)7700 900123", "+447700900123", "GB"],
    ["7700 900 123", "+447700900123", "GB"],
    ["٠٧٧٠٠٩٠٠١٢٣", "+447700900123", "GB"],
  ])("takes %s", async (typed, sent, inCountry) => {
    const ada = await visitPhone();
    await field("Phone number").click();
    await ada.hits(typed);
    await expect.element(country()).toHaveValue(inCountry);
    await sends(sent);
  });

  it("keeps the caret behind the same digit", async () => {
    const ada = await visitPhone({ country: "US" });
    await field("Phone number").click();
    await ada.hits("4155550132").finds("Phone number", "(415) 555-0132");
    input().setSelectionRange(3, 3);
    await ada.hits("9").finds("Phone number", "41955550132");
    expect(input().selectionStart).toBe(3);
    await ada.hits("{Backspace}").finds("Phone number", "(415) 555-0132");
    expect(input().selectionStart).toBe(3);
  });

  it("lets Ada delete through brackets and spaces", async () => {
    const ada = await visitPhone({ country: "US" });
    await field("Phone number").click();
    await ada.hits("415555");
    await ada.finds("Phone number", "(415) 555");
    input().setSelectionRange(6, 6);
    await ada.hits("{Backspace}{Backspace}{Backspace}");
    await expect.poll(() => input().value.replace(/\D/g, "")).toBe("4555");
  });

  it("leaves letters to see, and refuses them", async () => {
    const ada = await visitPhone();
    await field("Phone number").click();
    await ada.hits("0800GELATO").finds("Phone number", "0800GELATO").presses("Send");
    await ada.isTold("Phone number", /full phone number/).isAt("Phone number");
  });

  it("never takes a number for one of another country than the one shown", async () => {
    const ada = await visitPhone({ country: "FR" });
    await field("Phone number").click();
    await ada
      .hits("07700900123")
      .presses("Send")
      .isTold("Phone number", /full phone number/);
  });
});

describe("the country", () => {
  it("is chosen by its name in Ada's language, with its dial code", async () => {
    await visit(
      <AuthProvider words={{ language: "de", label: { country: "Land" } }}>
        <PhoneField country="GB" />
      </AuthProvider>,
    );
    const land = page.getByRole("combobox", { name: "Land" });
    await userEvent.tab();
    await expect.element(land).toHaveTextContent("Polen");
    const names = Array.from((land.element() as HTMLSelectElement).options, ({ text }) =>
      text.replace("\u200e", ""),
    );
    expect(names).toContain("Vereinigtes Königreich +44");
    expect(names.indexOf("Österreich +43")).toBeLessThan(names.indexOf("Polen +48"));
    expect(names).toHaveLength(245);
    await expect.element(page.getByText("GB +44")).toBeVisible();
  });

  it("can be changed after the number was typed", async () => {
    const ada = await visitPhone();
    await field("Phone number").click();
    await ada.hits("0151 23456789");
    await country().selectOptions("DE");
    await ada.finds("Phone number", "01512 3456789");
    await sends("+4915123456789");
  });

  it("replaces the one that the number named", async () => {
    const ada = await visitPhone();
    await field("Phone number").click();
    await ada.hits("+447700900123");
    await country().selectOptions("JE");
    await ada.finds("Phone number", "07700 900123");
    await sends("+447700900123");
  });

  it("is the browser's where the app names none", async () => {
    await visitPhone({});
    await expect.element(country()).toHaveValue("US");
  });
});

it("shows a number that is known already without its country", async () => {
  const ada = await visitPhone({ country: "US", defaultValue: "+447700900123" });
  await ada.finds("Phone number", "07700 900123");
  await expect.element(country()).toHaveValue("GB");
  await sends("+447700900123");
});

it("works before anything is known of phone numbers, and on a server", () => {
  const html = renderToString(<PhoneField country="GB" />);
  expect(html).toContain('type="tel"');
  expect(html).toContain(">GB</option>");
  expect(html).toContain(">GB</span>");
});

it("renders nothing while Ada types, but a country that changes", async () => {
  const commits = countCommits();
  const ada = await visit(
    <Form schema={schema} onSubmit={() => {}}>
      <commits.Counted>
        <PhoneField country="GB" />
      </commits.Counted>
    </Form>,
  );
  await field("Phone number").click();
  await expect.element(country()).toHaveTextContent("United Kingdom");
  const before = await commits.atRest();
  await ada.hits("07700900123");
  expect(commits.count).toBe(before);
});

it("is optional where it may be, and then needs no country", async () => {
  const sent = vi.fn<(answer: unknown) => unknown>();
  await visit(
    <Form schema={async () => answers([{ name: "phone_number" }])} onSubmit={sent}>
      <PhoneField optional />
      <SubmitButton>Send</SubmitButton>
    </Form>,
  );
  await expect.element(page.getByLabelText("Phone number (optional)")).not.toBeRequired();
  await page.getByRole("button", { name: "Send" }).click();
  await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({}));
});

it("loads what is known of phone numbers only once Ada turns to the form", async () => {
  await userEvent.hover(document.body, { position: { x: 1, y: 1 } });
  const ada = await visit(
    <div style={{ paddingBlockStart: "10rem" }}>
      <Form schema={schema} onSubmit={onSubmit}>
        <PhoneField country="GB" />
        <SubmitButton>Send</SubmitButton>
      </Form>
    </div>,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(country().element()).toHaveTextContent(/^GB$/);
  await ada.hits("{Tab}");
  await expect.element(country()).toHaveTextContent("United Kingdom");
});
