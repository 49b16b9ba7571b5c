import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Source files of `src/node` that may treat every failure of a read as absence. */
const EXEMPT = [
  // They read caches. What cannot be read is created again.
  /^cache\/(?:checksummedFile|cacheFolder|dropOldest)\.ts$/,
  /^content\/compile\/(?:resultCache|cacheResults)\.ts$/,
  /^assets\/images\/imageCache\.ts$/,
  // They read files that builds have written. A build writes them again.
  /^output\/[^/]*$/,
  // A later read of the same file or folder reports the failure.
  /^files\/readSource\.ts$/,
  /^server\/changedSite\.ts$/,
  /^(?:files\/neverContent|content\/folders\/contentStates)\.ts$/,
  // A server must not reveal why a file was not found.
  /^server\/findInFolder\.ts$/,
  // They read the code of Maru, not the content.
  /^files\/engineFile\.ts$/,
];

const READS = String.raw`\b(?:access|lstat|open|opendir|readdir|readFile|readlink|realpath|stat)(?:Sync)?\(`;

const SWALLOWING = [
  // `readFile(path).catch(() => undefined)`: the handler ignores the error.
  new RegExp(String.raw`${READS}[^;]*\)\s*\.catch\(\s*(?:\(\)|\(_\w*\)|function \(\))`),
  // `stat(path).then(use, () => false)`
  new RegExp(String.raw`${READS}[^;]*\)\s*\.then\([^;]*,\s*\(\) =>`),
  /\bexistsSync\b/,
  /\bthrowIfNoEntry\b/,
];

/** Returns the first piece of code in a source that ignores the error of a read; `undefined` if there is none. */
function swallows(source: string): string | undefined {
  const found = [...SWALLOWING.map((pattern) => pattern.exec(source)?.[0]), swallowingTry(source)];
  return found.find((each) => each !== undefined);
}

/** Returns the first `try { readFileSync(path) } catch { … }` up to its `catch`; `undefined` if there is none. */
function swallowingTry(source: string): string | undefined {
  const blocks = [...source.matchAll(/\btry \{/g)].map(({ index }) => {
    let depth = 0;
    const end = [...source.slice(index).matchAll(/[{}]/g)].find(
      ([brace]) => (depth += brace === "{" ? 1 : -1) === 0,
    );
    return source.slice(index, index + (end?.index ?? 0) + "} catch {".length);
  });
  return blocks.find((block) => block.endsWith("} catch {") && new RegExp(READS).test(block));
}

test('build code reads optional files with `files/readIfPresent.ts`, which treats only "not found" as absent', () => {
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
  "try {\n    for (const path of paths) {\n      if (path) {\n        use({ path });\n      }\n    }\n    return statSync(folder);\n  } catch {\n    return undefined;\n  }",
  "if (existsSync(path)) return;",
  "statSync(path, { throwIfNoEntry: false })",
])("code that swallows the failure of a read is detected: %s", (source) => {
  expect(swallows(source)).toBeDefined();
});

test.each([
  "await readFile(path).catch((cause: unknown) => { throw describe(cause); });",
  "try {\n    return readFileSync(path);\n  } catch (cause) {\n    throw describe(cause);\n  }",
  "void show().catch(() => undefined);",
])("code that swallows no failure of a read is accepted: %s", (source) => {
  expect(swallows(source)).toBeUndefined();
});
