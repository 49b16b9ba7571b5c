import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** The layers that each layer may import from. */
const ALLOWED: Record<string, string[]> = {
  shared: ["shared"],
  node: ["node", "shared"],
  client: ["client", "shared"],
};

const MAX_FILES = 20;
/** Sample content and fixtures have the structure of authors' folders; packages are not ours. */
const EXEMPT = /^(?:src\/content|test\/fixtures|bench\/node_modules)(?:\/|$)/;

interface Import {
  from: string;
  specifier: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(folder, name);
      const source = readFileSync(file, "utf8");
      const specifiers = source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
      return [...specifiers].map(([, specifier = ""]) => ({ from: file, specifier }));
    });
}

/** Describes an import that its layer does not allow. */
function findFault({ from, specifier }: Import): string | undefined {
  const layer = relative("src", from).split("/")[0] ?? "";
  if (!specifier.startsWith(".")) {
    return layer === "shared" && /^(?:node:|react|vite)/.test(specifier)
      ? `${from} imports ${specifier}`
      : undefined;
  }
  const target = relative(resolve("src"), resolve(from, "..", specifier)).split("/")[0] ?? "";
  return ALLOWED[layer]?.includes(target) ? undefined : `${from} imports ${specifier}`;
}

describe("layers of src", () => {
  test.each(Object.keys(ALLOWED))("%s imports nothing from a higher layer", (layer) => {
    const imports = importsOf(join("src", layer));
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.map(findFault).filter(Boolean)).toEqual([]);
  });

  test.each([
    { from: "src/shared/a.ts", specifier: "../client/b.ts" },
    { from: "src/shared/a.ts", specifier: "node:fs" },
    { from: "src/client/a.ts", specifier: "../node/b.ts" },
    { from: "src/node/output/a.ts", specifier: "../../client/b.ts" },
  ])("a forbidden import is detected: $from → $specifier", (forbidden) => {
    expect(findFault(forbidden)).toBeDefined();
  });

  test.each(["src", "test", "bench"])("no folder of %s contains more than 20 files", (root) => {
    const counts = new Map<string, number>();
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
    }
    const crowded = [...counts].filter(([folder, count]) => count > MAX_FILES && !EXEMPT.test(folder));
    expect(crowded).toEqual([]);
  });

  test("no source file is longer than 250 lines", () => {
    const long = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:tsx?|css|js)$/.test(name))
      .filter((name) => readFileSync(join("src", name), "utf8").split("\n").length > 251);
    expect(long).toEqual([]);
  });
});
