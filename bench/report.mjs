// Puts the figures into tables.

/** @typedef {import("./measure.mjs").Figures} Figures */
/** @typedef {Record<string, { bytes: import("./build-pages.mjs").Bytes, rounds: Partial<Figures>[] }>} Results by contender */
/** @typedef {{ label: string, unit: "kB" | "ms" | "", of: (result: Results[string]) => number[] }} Row */

/** @param {(bytes: import("./build-pages.mjs").Bytes) => number} pick */
const bytes = (pick) => (/** @type {Results[string]} */ result) => [pick(result.bytes)];
/** @param {keyof Figures} name */
const figure = (name) => (/** @type {Results[string]} */ result) =>
  result.rounds.flatMap((round) => (Number.isFinite(round[name]) ? [Number(round[name])] : []));

/** @type {Row[]} */
export const rows = [
  { label: "First load, gzip", unit: "kB", of: bytes(({ first }) => first.gzip) },
  { label: "First load, brotli", unit: "kB", of: bytes(({ first }) => first.brotli) },
  { label: "Later, gzip", unit: "kB", of: bytes(({ later }) => later.gzip) },
  { label: "Styles, gzip", unit: "kB", of: bytes(({ css }) => css.gzip) },
  { label: "Added to React and Amplify at first, gzip", unit: "kB", of: bytes(({ added }) => added.gzip) },
  { label: "Script time until settled", unit: "ms", of: figure("script") },
  { label: "Main-thread time until settled", unit: "ms", of: figure("cpu") },
  { label: "Until a field can be used, 4× slower", unit: "ms", of: figure("usable") },
  { label: "In long tasks, 4× slower", unit: "ms", of: figure("longTasks") },
  { label: "React commits until settled", unit: "", of: figure("commits") },
  { label: "React commits per key", unit: "", of: figure("commitsPerKey") },
  { label: "Components rendered per key", unit: "", of: figure("renderedPerKey") },
  { label: "Script time per key", unit: "ms", of: figure("scriptPerKey") },
  { label: "Press to first request", unit: "ms", of: figure("toFirstRequest") },
  { label: "Press to password proof", unit: "ms", of: figure("toProof") },
  { label: "Heap after mounting", unit: "kB", of: figure("heap") },
  { label: "Heap left by 100 mounts", unit: "kB", of: figure("heapGrowth") },
];

export const names = { kit: "cognito-kit", peer: "Amplify UI", hand: "by hand", floor: "empty page" };

/**
 * One page's table: medians, the middle half of the repetitions beside them, and ratios.
 * @param {Results} results
 */
export function table(results) {
  const contenders = /** @type {(keyof typeof names)[]} */ (Object.keys(results));
  const head = ["", ...contenders.map((name) => names[name]), "to the peer", "to by hand"];
  const lines = rows.map(({ label, unit, of }) => {
    const values = contenders.map((name) => of(results[name] ?? never()));
    const [kit, peer, hand] = ["kit", "peer", "hand"].map((name) =>
      median(values[contenders.indexOf(/** @type {never} */ (name))] ?? []),
    );
    const cells = values.map((figures) =>
      figures.length ? `${show(median(figures), unit)}${spread(figures, unit)}` : "",
    );
    return [label, ...cells, ratio(kit, peer), ratio(kit, hand)];
  });
  return [head, head.map((_, place) => (place ? "--:" : "---")), ...lines]
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n");
}

/**
 * Rows whose repetitions were so far apart that their median says little.
 * @param {Results} results
 */
export function noisy(results) {
  return rows.flatMap(({ label, unit, of }) =>
    unit === "ms" && Object.values(results).some((result) => isNoisy(of(result))) ? [label] : [],
  );
}

/** @param {number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** @param {number[]} values @param {number} at */
function quantile(values, at) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const [low = NaN, high = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/** @param {number[]} values */
function isNoisy(values) {
  const middle = median(values);
  return values.length > 2 && middle > 5 && (quantile(values, 0.75) - quantile(values, 0.25)) / middle > 0.3;
}

/** @param {number[]} values @param {Row["unit"]} unit */
function spread(values, unit) {
  if (unit !== "ms" || values.length < 3) return "";
  return ` (${show(quantile(values, 0.25), "")}–${show(quantile(values, 0.75), "")})`;
}

/** @param {number} value @param {Row["unit"]} unit */
function show(value, unit) {
  const number = unit === "kB" ? value / 1000 : value;
  const text = number.toFixed(Math.abs(number) < 10 ? 1 : 0).replace(/\.0$/, "");
  return unit ? `${text} ${unit}` : text;
}

/** @param {number | undefined} one @param {number | undefined} other */
function ratio(one, other) {
  return one !== undefined && other && Number.isFinite(one / other) ? (one / other).toFixed(2) : "";
}

/** @returns {never} */
export function never() {
  throw new Error("The bench measured no such contender.");
}
