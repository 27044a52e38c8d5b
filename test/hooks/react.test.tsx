import { version } from "react";
import { version as domVersion } from "react-dom";
import { expect, it } from "vitest";

it("The hooks are tried with the React that this run is for", () => {
  const major = String(import.meta.env["REACT"] ?? "19");
  expect([version, domVersion].map((one) => one.split(".")[0])).toEqual([major, major]);
});
