import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { CodeField } from "../../src/fields/code-field.tsx";
import { Form } from "../../src/fields/form.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { TextField } from "../../src/fields/text-field.tsx";
import "../../src/theme/styles.css";
import { countCommits, held } from "../support/commits.tsx";
import { field, visit } from "../support/visit.tsx";

const schema = async () => (await import("../../src/schema/confirm-sign-up.ts")).codeSchema();
const input = () => field("Code").element() as HTMLInputElement;
const cells = () => Array.from(document.querySelectorAll(".ck-cell"), (cell) => cell.textContent);
const active = () =>
  Array.from(document.querySelectorAll(".ck-cell"), (cell) =>
    cell.hasAttribute("data-active") ? "x" : "-",
  ).join("");
const onSubmit = vi.fn<(answer: unknown) => unknown>();

async function visitConfirm() {
  onSubmit.mockReset();
  return visit(
    <Form schema={schema} onSubmit={(answer) => onSubmit(answer)}>
      <TextField name="note" label="Note" optional />
      <CodeField />
      <SubmitButton>Confirm</SubmitButton>
    </Form>,
  );
}

/** Copies a text from the note, as from a mail, and pastes it where the keyboard is. */
async function pasteIntoCode(text: string) {
  await page.getByLabelText(/Note/).fill(text);
  await userEvent.keyboard("{ControlOrMeta>}a{/ControlOrMeta}");
  await userEvent.copy();
  await field("Code").click();
  await userEvent.paste();
}

describe("typing a code", () => {
  it("sends it when the last digit is there", async () => {
    const ada = await visitConfirm();
    await field("Code").click();
    await ada.hits("407123");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ code: "407123" }));
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it("sends the same code again only when Ada presses the button", async () => {
    const ada = await visitConfirm();
    await field("Code").click();
    await ada.hits("407123");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    await ada.hits("{Backspace}3");
    await expect.element(page.getByRole("button")).not.toHaveAttribute("aria-disabled");
    expect(onSubmit).toHaveBeenCalledOnce();
    await ada.presses("Confirm");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
    await field("Code").click();
    await ada.hits("{End}{Backspace}4");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenLastCalledWith({ code: "407124" }));
  });

  it("sends nothing while the last code is on its way", async () => {
    const reply = held();
    const ada = await visitConfirm();
    onSubmit.mockReturnValue(reply.promise);
    await field("Code").click();
    await ada.hits("407123").hits("{Backspace}4");
    await expect.element(page.getByRole("button")).toHaveAttribute("aria-disabled", "true");
    expect(onSubmit).toHaveBeenCalledOnce();
    reply.release();
    await ada.presses("Confirm");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenLastCalledWith({ code: "407124" }));
  });

  it("takes digits of other scripts and keyboards", async () => {
    const ada = await visitConfirm();
    await field("Code").click();
    await ada.hits("٤٠７1２").finds("Code", "40712");
    expect(cells()).toEqual(["4", "0", "7", "1", "2", ""]);
  });

  it("keeps letters, and says what is wrong with them", async () => {
    const ada = await visitConfirm();
    await field("Code").click();
    await ada.hits("40712a").finds("Code", "40712a").hits("{Enter}");
    await ada.isTold("Code", "The code has 6 digits and no letters.");
    expect(onSubmit).not.toHaveBeenCalled();
    await ada.hits("407123");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ code: "407123" }));
  });
});

describe("pasting a code", () => {
  it.each(["407123", " 407 123 ", "407-123", "٤٠٧١٢٣", "Your code is 407123. Tell nobody.", "G-407123"])(
    "takes %j",
    async (text) => {
      await visitConfirm();
      await pasteIntoCode(text);
      await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ code: "407123" }));
    },
  );

  it("replaces what was there", async () => {
    const ada = await visitConfirm();
    await ada.types("Code", "40");
    await pasteIntoCode("512 903");
    await ada.finds("Code", "512903");
  });
});

describe("the caret", () => {
  it("shows in the cell where the next digit goes", async () => {
    const ada = await visitConfirm();
    await field("Code").click();
    await expect.poll(active).toBe("x-----");
    await ada.hits("40");
    await expect.poll(active).toBe("--x---");
    await ada.hits("{ArrowLeft}");
    await expect.poll(active).toBe("-x----");
    await ada.hits("{Shift>}{Home}{/Shift}");
    await expect.poll(active).toBe("x-----");
    await ada.hits("{ControlOrMeta>}a{/ControlOrMeta}");
    await expect.poll(active).toBe("xx----");
    await ada.hits("{Tab}");
    await expect.poll(active).toBe("------");
  });

  it("lets Ada put right one digit of a full code", async () => {
    const ada = await visitConfirm();
    await field("Code").click();
    await ada.hits("407123{Home}{ArrowRight}5").finds("Code", "457123");
    expect(input().selectionStart).toBe(2);
  });

  it("goes to the digit that Ada clicks", async () => {
    const ada = await visitConfirm();
    await ada.types("Code", "40712");
    const { width, height } = input().getBoundingClientRect();
    await field("Code").click({ position: { x: (width * 1.5) / 6, y: height / 2 } });
    await expect.poll(active).toBe("-x----");
    await ada.hits("9").finds("Code", "49712");
  });

  it("selects a code that was refused, so that the next one replaces it", async () => {
    const ada = await visit(
      <Form
        schema={schema}
        error={{ cause: 1, field: "code", message: "This code is not right." }}
        onSubmit={() => {}}
        defaultValues={{ code: "407123" }}
      >
        <CodeField />
      </Form>,
    );
    await ada.isAt("Code").isTold("Code", "This code is not right.").hits("5").finds("Code", "5");
    await ada.doesNotSee("This code is not right.");
  });
});

it("is one input that phones fill in from the message", async () => {
  await visitConfirm();
  expect(input()).toHaveAttribute("autocomplete", "one-time-code");
  expect(input()).toHaveAttribute("inputmode", "numeric");
  expect(page.getByRole("textbox", { name: "Code" }).elements()).toHaveLength(1);
});

it("takes what a browser fills in at once", async () => {
  const ada = await visitConfirm();
  await ada.types("Code", "407123");
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
});

it("runs from left to right on a page that does not", async () => {
  document.documentElement.dir = "rtl";
  await visitConfirm();
  expect(getComputedStyle(input()).direction).toBe("ltr");
  document.documentElement.dir = "";
});

it("does not send a code that a link brought, before somebody asks for it", async () => {
  onSubmit.mockReset();
  await visit(
    <Form schema={schema} onSubmit={onSubmit} defaultValues={{ code: "407123" }}>
      <CodeField />
      <SubmitButton>Confirm</SubmitButton>
    </Form>,
  );
  expect(cells()).toEqual(["4", "0", "7", "1", "2", "3"]);
  await page.getByRole("button").click();
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ code: "407123" }));
});

it("renders nothing else while Ada types", async () => {
  const others = countCommits();
  const ada = await visit(
    <Form schema={schema} onSubmit={() => {}}>
      <others.Counted>
        <TextField name="note" label="Note" />
        <SubmitButton>Confirm</SubmitButton>
      </others.Counted>
      <CodeField submitWhenFull={false} />
    </Form>,
  );
  const before = others.count;
  await field("Code").click();
  await ada.hits("407123");
  await expect.poll(cells).toEqual(["4", "0", "7", "1", "2", "3"]);
  expect(others.count).toBe(before);
});
