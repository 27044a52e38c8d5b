import { encode } from "uqr";

/** A QR code as one SVG path of dark modules, with the quiet zone of four modules that scanners need around it (ISO/IEC 18004). */
export function qrPath(text: string): { readonly d: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const d = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { d, size };
}
