import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDER = "lib/node";

/** Returns the sources of a chunk and of all chunks that it imports statically. */
function sourcesOf(entry: RegExp): string[] {
  const first = readdirSync(FOLDER).find((name) => entry.test(name)) as string;
  const chunks = new Set([first]);
  for (const name of chunks) {
    const code = readFileSync(join(FOLDER, name), "utf8");
    for (const [, imported = ""] of code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g))
      chunks.add(imported);
  }
  return [...chunks].flatMap((name) => {
    const map = join(FOLDER, `${name}.map`);
    // The chunk with the helpers of Rolldown has no source map.
    return existsSync(map) ? (JSON.parse(readFileSync(map, "utf8")) as { sources: string[] }).sources : [];
  });
}

test.each([
  ["maru build", /^build\.[\w-]+\.js$/],
  ["maru dev", /^dev\.[\w-]+\.js$/],
  ["a worker thread", /^thread\.js$/],
])("%s starts without the code that compiles Markdown, parses HTML or draws images", (_, entry) => {
  const sources = sourcesOf(entry);
  expect(sources.some((path) => path.endsWith("/contentHash.ts"))).toBe(true);
  const heavy = /\/(?:react-dom|parse5|temml|acorn|gemoji|shiki|fontkitten|feedsmith|saxes|satori)\//;
  expect(sources.filter((path) => heavy.test(path))).toEqual([]);
});

test("every script of lib/ with a comment about its source map has one, and every source map has a script", () => {
  const paths = readdirSync("lib", { recursive: true, encoding: "utf8" }).map((path) => join("lib", path));
  const isMissing = (path: string) => !existsSync(path);
  const scripts = paths.filter((path) => path.endsWith(".js"));
  const commented = scripts.filter((path) => /^\/\/# sourceMappingURL=.*$/m.test(readFileSync(path, "utf8")));
  expect(commented).toContain(join("lib/node/main.js"));
  expect(commented.map((path) => `${path}.map`).filter(isMissing)).toEqual([]);
  const maps = paths.filter((path) => path.endsWith(".map"));
  expect(maps.map((path) => path.slice(0, -".map".length)).filter(isMissing)).toEqual([]);
});
