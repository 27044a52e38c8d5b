import { afterEach, beforeAll, expect, it } from "vitest";
import css from "../../src/theme/styles.css?inline";
import { parts } from "./parts.ts";

const added: HTMLElement[] = [];

function style(text: string) {
  const sheet = document.createElement("style");
  sheet.textContent = text;
  document.head.append(sheet);
  added.push(sheet);
}

function page(html: string) {
  document.body.innerHTML = html;
}

function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} on the page.`);
  return found;
}

// Here the stylesheet comes when the test says so.
beforeAll(() => document.querySelectorAll("style").forEach((sheet) => sheet.remove()));

afterEach(() => {
  for (const element of added.splice(0)) element.remove();
  document.body.innerHTML = "";
  document.documentElement.removeAttribute("style");
});

it("leaves every element of the page that is not its own as it was", () => {
  page(`
    <main data-theme="dark" class="back-up pick-me">
      <h2>News</h2><p>Words</p><a href="#x">A link</a><hr /><ul><li>One</li></ul>
      <form><label>Name <input /></label><select><option>One</option></select><textarea></textarea>
        <input type="checkbox" checked /><input type="radio" /><button>Send</button>
        <fieldset><legend>Group</legend></fieldset></form>
    </main>`);
  const before = styles();
  style(css);
  expect(styles()).toEqual(before);
});

it("gives way to a class of the app, whatever comes first", () => {
  style(".mine { border-radius: 3px; background: rgb(1, 2, 3); --ck-gap: 7px }");
  style(css);
  page(parts);
  for (const selector of [".ck-button", ".ck-input", ".ck-card", ".ck-notice", ".ck-link", ".ck-cell"]) {
    part(selector).classList.add("mine");
    expect(getComputedStyle(part(selector))).toMatchObject({
      borderRadius: "3px",
      backgroundColor: "rgb(1, 2, 3)",
    });
  }
  expect(getComputedStyle(part(".ck-form")).rowGap).toBe("7px");
});

it("gives way to what a page says of all its buttons, but not to a layer that was named before", () => {
  style(
    "@layer reset, cognito-kit; @layer reset { button { background: rgb(0, 255, 0); border-radius: 0 } }",
  );
  style(css);
  style("button { background: rgb(255, 0, 0) }");
  page(parts);
  expect(getComputedStyle(part(".ck-button")).backgroundColor).toBe("rgb(255, 0, 0)");
  expect(getComputedStyle(part(".ck-button")).borderRadius).toBe("10px");
});

it("takes no bad habits from the page around it", () => {
  style("body { text-align: center; line-height: 3; color: rgb(255, 255, 0); font-size: 40px }");
  style(css);
  page(parts);
  for (const selector of [".ck-heading", ".ck-lead", ".ck-label", ".ck-input", ".ck-hint", ".ck-choice"]) {
    const { textAlign, lineHeight, color, fontSize } = getComputedStyle(part(selector));
    expect(textAlign).toBe("start");
    expect(Number.parseFloat(lineHeight)).toBeLessThanOrEqual(28);
    expect(Number.parseFloat(fontSize)).toBeLessThanOrEqual(22);
    expect(color).not.toBe("rgb(255, 255, 0)");
  }
});

it.each(["ltr", "rtl"])(
  "keeps every part within a narrow column where all boxes are content-box, in %s",
  (direction) => {
    style("* { box-sizing: content-box }");
    style(css);
    page(`<main dir="${direction}" style="inline-size: 300px; overflow: auto">${parts}</main>`);
    expect(part("main").scrollWidth).toBe(300);
  },
);

it("gives the card its width also where a page centres it", () => {
  style(css);
  page(
    `<main style="inline-size: 300px; display: flex; justify-content: center"><section class="ck-card">Hi</section></main>`,
  );
  expect(part(".ck-card").offsetWidth).toBe(300);
});

it("takes the theme and the accent of the nearest ancestor that names one", () => {
  style(css);
  page(`<div data-theme="dark" style="--ck-accent: rgb(1, 2, 3)">${parts}
    <div data-theme="light" style="--ck-accent: rgb(4, 5, 6)"><button class="ck-button inner">Send</button></div></div>`);
  expect(getComputedStyle(part(".ck-card")).colorScheme).toBe("dark");
  expect(getComputedStyle(part(".ck-button")).backgroundColor).toBe("rgb(1, 2, 3)");
  expect(getComputedStyle(part(".inner")).colorScheme).toBe("light");
  expect(getComputedStyle(part(".inner")).backgroundColor).toBe("rgb(4, 5, 6)");
});

it("follows the page's color-scheme where no ancestor names a theme", () => {
  style(css);
  page(parts);
  const light = getComputedStyle(part(".ck-card")).backgroundColor;
  document.documentElement.style.colorScheme = "dark";
  expect(getComputedStyle(part(".ck-card")).backgroundColor).not.toBe(light);
});

it("keeps what stands below a field where it is while its answer is corrected", () => {
  style(css);
  page(parts);
  const problem = part(".ck-problem");
  const top = () => part(".ck-button").getBoundingClientRect().top;
  const untouched = top();
  problem.innerHTML = "<span>Enter your password.</span>";
  const wrong = top();
  expect(wrong).toBe(untouched + 26);
  problem.innerHTML = "";
  expect(top()).toBe(wrong);
  problem.innerHTML = "<span>Choose a longer one.</span>";
  expect(top()).toBe(wrong);
});

/** All that the browser says of each element, custom properties left out. */
function styles() {
  return [document.documentElement, document.body, ...document.body.querySelectorAll("*")].map((element) => {
    const computed = getComputedStyle(element);
    const names = Array.from(computed).filter((name) => !name.startsWith("--ck-"));
    return [element.tagName, ...names.map((name) => `${name}: ${computed.getPropertyValue(name)}`)];
  });
}
