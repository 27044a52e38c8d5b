import { afterEach, describe, expect, it } from "vitest";
import css from "../../src/theme/styles.css?inline";
import { parts } from "./parts.ts";

/** Brands that are easy, and those that are not: the last ones sit where the derived colours have the least room. */
const accents = {
  "the default": "",
  indigo: "#4f46e5",
  yellow: "#ffd60a",
  pale: "#f5e6d3",
  "near black": "#0a0a0a",
  white: "#ffffff",
  black: "#000000",
  grey: "#777777",
  mint: "#00ffb4",
  blue: "#0000ff",
  red: "#e12d1e",
  magenta: "#96006e",
  "two colours": "light-dark(#7c2d12, #fdba74)",
};

/** What is read, and on what. WCAG 2.2, 1.4.3: 4.5. */
const texts = [
  [".ck-heading", ".ck-card"],
  [".ck-lead", ".ck-card"],
  [".ck-link", ".ck-card"],
  [".ck-label", ".ck-card"],
  [".ck-optional", ".ck-card"],
  [".ck-hint", ".ck-card"],
  [".ck-problem:not(:empty)", ".ck-card"],
  [".ck-point", ".ck-card"],
  [".ck-point:not([data-met])", ".ck-card"],
  [".ck-or", ".ck-card"],
  [".ck-footer", ".ck-card"],
  [".ck-person-contact", ".ck-card"],
  [".ck-button[data-kind=secondary]", ".ck-card"],
  [".ck-button[data-kind=quiet]", ".ck-card"],
  [".ck-button[data-kind=secondary]", ".ck-initials"],
  [".ck-button[data-kind=quiet]", ".ck-initials"],
  [".ck-button", ".ck-button"],
  [".ck-button[data-pending]", ".ck-button[data-pending]"],
  [".ck-initials", ".ck-initials"],
  [".ck-notice[data-tone=failure]", ".ck-notice[data-tone=failure]"],
  [".ck-notice[data-tone=success]", ".ck-notice[data-tone=success]"],
  [".ck-notice[data-tone=info]", ".ck-notice[data-tone=info]"],
  [".ck-input", ".ck-input"],
  [".ck-input:disabled", ".ck-input:disabled"],
  [".ck-reveal", ".ck-input"],
  [".ck-input::placeholder", ".ck-input"],
  [".ck-cell", ".ck-cell"],
  [".ck-checkbox::before", ".ck-checkbox"],
] as const;

/** Edges that say where a control is, what state it is in, or where the focus is. WCAG 2.2, 1.4.11 and 2.4.13: 3. */
const edges = [
  ".ck-input",
  "[data-invalid] .ck-input",
  ".ck-cell",
  ".ck-button",
  ".ck-checkbox",
  ".ck-radio",
] as const;

const sheet = document.createElement("style");
const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

function show(scheme: "light" | "dark", accent: string, styles = css) {
  sheet.textContent = styles;
  document.head.append(sheet);
  document.body.innerHTML = `<main data-theme="${scheme}" style="--ck-accent: ${accent || "initial"}">${parts}</main>`;
  if (!accent) document.querySelector("main")?.removeAttribute("style");
}

afterEach(() => {
  sheet.remove();
  document.body.innerHTML = "";
});

const schemes = ["light", "dark"] as const;
const cases = schemes.flatMap((scheme) =>
  Object.entries(accents).map(([name, accent]) => ({ scheme, name, accent })),
);

describe.each(cases)("in $scheme with $name as accent", ({ scheme, accent }) => {
  it("every text can be read", () => {
    show(scheme, accent);
    const poor = texts.filter(
      ([text, ground]) => contrast(colour(text), colour(ground, "backgroundColor")) < 4.5,
    );
    expect(poor).toEqual([]);
    const ground = swatch("var(--ck-ground)");
    expect(contrast(swatch("var(--ck-link)"), ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(swatch("var(--ck-muted)"), ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(swatch("var(--ck-on-fill)"), swatch("var(--ck-fill-hover)"))).toBeGreaterThanOrEqual(4.5);
  });

  it("every control and the focus can be seen", () => {
    show(scheme, accent);
    const paper = colour(".ck-card", "backgroundColor");
    expect(edges.filter((part) => contrast(colour(part, "borderTopColor"), paper) < 3)).toEqual([]);
    for (const ground of ["var(--ck-ground)", "var(--ck-paper)", "var(--ck-field)"]) {
      expect(contrast(swatch("var(--ck-link)"), swatch(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});

describe.each(schemes)("in %s, in a browser without relative colours", (scheme) => {
  it("every text and every control still has its contrast", () => {
    show(scheme, "#ffd60a", css.replaceAll("@supports (", "@supports not ("));
    const paper = colour(".ck-card", "backgroundColor");
    expect(texts.filter(([text, on]) => contrast(colour(text), colour(on, "backgroundColor")) < 4.5)).toEqual(
      [],
    );
    expect(edges.filter((part) => contrast(colour(part, "borderTopColor"), paper) < 3)).toEqual([]);
  });
});

type Pixel = readonly [red: number, green: number, blue: number];

/** What a part is really painted in: its colour as the browser puts it on an opaque sRGB pixel. */
function colour(part: string, property: "color" | "backgroundColor" | "borderTopColor" = "color"): Pixel {
  const [selector = "", pseudo] = part.split("::");
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector} among the parts.`);
  const style = getComputedStyle(element, pseudo && `::${pseudo}`);
  const drawn = pseudo === "before" ? style.borderRightColor : style[property];
  return painted(drawn, selector === ".ck-card" ? undefined : ".ck-card");
}

/** A colour by the name of its token, as it comes out inside the card. */
function swatch(value: string): Pixel {
  const probe = document.createElement("i");
  probe.className = "ck-probe";
  probe.style.color = value;
  document.querySelector(".ck-card")?.append(probe);
  const drawn = getComputedStyle(probe).color;
  probe.remove();
  return painted(drawn);
}

function painted(drawn: string, over?: string): Pixel {
  if (!pixel) throw new Error("This browser paints on no canvas.");
  pixel.clearRect(0, 0, 1, 1);
  for (const layer of [
    over && getComputedStyle(document.querySelector(over) ?? document.body).backgroundColor,
    drawn,
  ]) {
    if (!layer) continue;
    pixel.fillStyle = layer;
    pixel.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  if (alpha < 255) throw new Error(`${drawn} lets its ground through.`);
  return [red, green, blue];
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Pixel, other: Pixel): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(pixel: Pixel): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
