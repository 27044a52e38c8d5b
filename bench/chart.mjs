// Draws the chart. Apart from the rest, as only the bench's own folder has what draws it.
import * as echarts from "echarts";
import { median, names, never, rows } from "./report.mjs";

/** @typedef {import("./report.mjs").Results} Results */

/**
 * A chart of ratios to the peer, drawn for light or dark ground.
 * @param {Record<string, Results>} pages
 * @param {"light" | "dark"} theme
 */
export function chart(pages, theme) {
  const shown = [
    "Added to React and Amplify at first, gzip",
    "Styles, gzip",
    "Script time until settled",
    "Until a field can be used, 4× slower",
    "Components rendered per key",
    "Heap after mounting",
  ];
  const page = pages["sign-in"] ?? never();
  const chosen = rows.filter(({ label }) => shown.includes(label)).toReversed();
  const ink = theme === "light" ? "#1a1c26" : "#eceef4";
  /** @param {keyof typeof names} name @param {string} color */
  const series = (name, color) => ({
    type: /** @type {const} */ ("bar"),
    name: names[name],
    itemStyle: { color },
    label: { show: true, position: /** @type {const} */ ("right"), color: ink, formatter: "{c} %" },
    data: chosen.map(({ of }) =>
      Math.round((100 * median(of(page[name] ?? never()))) / (median(of(page["peer"] ?? never())) || 1)),
    ),
  });
  const canvas = echarts.init(null, null, { renderer: "svg", ssr: true, width: 760, height: 420 });
  canvas.setOption({
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif", color: ink },
    title: {
      text: "Sign-in, as a share of Amplify UI's Authenticator (100 %)",
      textStyle: { color: ink, fontSize: 15 },
    },
    legend: { bottom: 0, textStyle: { color: ink } },
    grid: { left: 8, right: 56, top: 44, bottom: 36, containLabel: true },
    xAxis: { type: "value", max: 110, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: "category",
      data: chosen.map(({ label }) => label),
      axisLabel: { color: ink },
      axisTick: { show: false },
    },
    series: [
      series("hand", theme === "light" ? "#9aa0b5" : "#6d7389"),
      series("kit", theme === "light" ? "#3858d6" : "#8ea8ff"),
    ],
  });
  const svg = canvas.renderToSVGString();
  canvas.dispose();
  return svg;
}
