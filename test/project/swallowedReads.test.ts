import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Files that may take any failure for absence: caches, output that is made anew, and servers that answer 404. */
const EXEMPT = [
  /^cache\/(?:checksummedFile|checksummedFolder|dropOldest)\.ts$/,
  /^vite\/devRendering\.ts$/,
  /^content\/compile\/(?:resultCache|cacheResults)\.ts$/,
  /^assets\/images\/imageCache\.ts$/,
  /^output\/[^/]*$/,
  /^server\/preview\.ts$/,
  // Their callers read the file or folder, and report it.
  /^content\/readSource\.ts$/,
  /^content\/folders\/(?:neverContent|contentStates)\.ts$/,
  // A server doesn't say why there is nothing at an address.
  /^server\/findInFolder\.ts$/,
  // Of the project's own code, and only what is not there counts as nothing.
  /^vite\/hashCode\.ts$/,
];

const READS = String.raw`\b(?:access|lstat|open|opendir|readdir|readFile|readlink|realpath|stat)(?:Sync)?\(`;

const SWALLOWING = [
  // `readFile(path).catch(() => undefined)`: a handler that ignores what went wrong.
  new RegExp(String.raw`${READS}[^;]*\)\s*\.catch\(\s*(?:\(\)|\(_\w*\)|function \(\))`),
  // `stat(path).then(use, () => false)`
  new RegExp(String.raw`${READS}[^;]*\)\s*\.then\([^;]*,\s*\(\) =>`),
  // `try { readFileSync(path) } catch { … }`
  new RegExp(String.raw`try \{[^}]*${READS}[^}]*\}[^}]*\} catch \{|try \{[^}]*${READS}[^}]*\} catch \{`),
  /\bexistsSync\b/,
  /\bthrowIfNoEntry\b/,
];

/** How a source swallows failures of reads, if it does. */
function swallows(source: string): string | undefined {
  return SWALLOWING.map((pattern) => pattern.exec(source)?.[0]).find((found) => found !== undefined);
}

test("no code of a build takes an unreadable file for an absent one: `content/readIfPresent.ts` tells them apart", () => {
  const found = readdirSync("src/node", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !EXEMPT.some((exempt) => exempt.test(name)))
    .flatMap((name) => {
      const swallowed = swallows(readFileSync(join("src/node", name), "utf8"));
      return swallowed === undefined ? [] : [`${name}: ${swallowed}`];
    });
  expect(found).toEqual([]);
});

test.each([
  'const text = await readFile(join(folder, "a"), "utf8").catch(() => undefined);',
  "const found = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);",
  "const found = await realpath(place)\n    .catch(() => undefined);",
  "return lstat(path).then(\n    (entry) => entry.isDirectory(),\n    () => false,\n  );",
  "try {\n    return readFileSync(path);\n  } catch {\n    return undefined;\n  }",
  "if (existsSync(path)) return;",
  "statSync(path, { throwIfNoEntry: false })",
])("a swallowed failure is detected: %s", (source) => {
  expect(swallows(source)).toBeDefined();
});

test.each([
  "await readFile(path).catch((cause: unknown) => { throw describe(cause); });",
  "try {\n    return readFileSync(path);\n  } catch (cause) {\n    throw describe(cause);\n  }",
  "void show().catch(() => undefined);",
])("a failure that is handled is not taken for a swallowed one: %s", (source) => {
  expect(swallows(source)).toBeUndefined();
});
