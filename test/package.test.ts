import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

interface Pack {
  files: { path: string }[];
}

/** What whoever installs the kit gets. */
function packed(): ReadonlySet<string> {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  // The shell finds npm.cmd on Windows.
  const said = execFileSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [pack] = JSON.parse(said) as Pack[];
  return new Set(pack?.files.map(({ path }) => path));
}

it("Whatever a page of the package leads to, shows or names comes with it", () => {
  const files = packed();
  const pages = [...files].filter((file) => file.endsWith(".md"));
  expect(pages).toEqual(expect.arrayContaining(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]));
  const missing = pages.flatMap((page) => {
    const text = readFileSync(`${root}${page}`, "utf8");
    const links = [...text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(([, link = ""]) =>
      posix.join(posix.dirname(page), link),
    );
    const named = [...text.matchAll(/`(stories\/\w+\/[\w-]+\.\w+)`/g)].map(([, file = ""]) => file);
    return [...links, ...named].filter((file) => !files.has(file)).map((file) => `${page}: ${file}`);
  });
  expect(missing).toEqual([]);
});

it("A page of the docs comes with the examples that it shows", () => {
  const files = packed();
  const pages = [...files].filter((file) => file.endsWith(".mdx"));
  expect(pages).toContain("stories/docs/guards-and-routes.mdx");
  const missing = pages.flatMap((page) =>
    [...readFileSync(`${root}${page}`, "utf8").matchAll(/from "(.+)\?raw"/g)]
      .map(([, path = ""]) => posix.join(posix.dirname(page), path))
      .filter((file) => !files.has(file)),
  );
  expect(missing).toEqual([]);
});
