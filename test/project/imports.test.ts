import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** The layers that each layer may import from. */
const LAYERS: Record<string, string[]> = {
  shared: ["shared"],
  node: ["node", "shared"],
  client: ["client", "shared"],
};

/** Folders of each layer. Each folder may import from the folders before it. */
const ORDER: Record<string, string[]> = {
  shared: [
    "content",
    "i18n",
    "live",
    "preferences",
    "text",
    "textFragments",
    "urls",
    "manifest",
    "readingHistory",
    "listing",
    "search",
  ],
  node: [
    "dependencyPatches",
    "diagnostics",
    "cache",
    "files",
    "markdown",
    "assets",
    "content",
    "config",
    "site",
    "migrate",
    "output",
    "workers",
    "server",
    "vite",
    "cli",
  ],
};

/** Folders of the client that must not import from other folders of the client. */
const INDEPENDENT = ["ui"];

const MAX_FILES = 20;
const MAX_LINES = 250;
/** Matches sample content and fixtures, whose layout is that of authors' folders. */
const SAMPLES = /^(?:src\/content|test\/fixtures)(?:\/|$)/;

interface Import {
  from: string;
  specifier: string;
}

function importsIn(layer: string): Import[] {
  return readdirSync(join("src", layer), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|js)$/.test(name))
    .flatMap((name) => {
      const from = join("src", layer, name);
      const specifiers = readFileSync(from, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
      return [...specifiers].map(([, specifier = ""]) => ({ from, specifier }));
    });
}

/** Whether an import from a layer or folder to another is forbidden. */
function isForbidden({ from, specifier }: Import): boolean {
  const [layer = "", folder = ""] = relative("src", from).split("/");
  if (!specifier.startsWith(".")) return layer === "shared" && /^(?:node:|react|vite)/.test(specifier);
  const target = relative(resolve("src"), resolve(from, "..", specifier)).split("/");
  const [toLayer = "", toFolder = ""] = target;
  if (!LAYERS[layer]?.includes(toLayer)) return true;
  if (layer !== toLayer || folder === toFolder) return false;
  const order = ORDER[layer];
  if (!order) return INDEPENDENT.includes(folder);
  return !order.slice(0, order.indexOf(folder)).includes(toFolder);
}

describe("imports in src", () => {
  test.each(Object.keys(LAYERS))(
    "each import in %s is from a layer and a folder that the file may import from",
    (layer) => {
      const imports = importsIn(layer);
      expect(imports.length).toBeGreaterThan(50);
      const forbidden = imports.filter(isForbidden);
      expect(forbidden.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
    },
  );

  test.each(Object.entries(ORDER))("the import order of %s includes every folder", (layer, order) => {
    const folders = readdirSync(join("src", layer), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).toSorted()).toEqual(order.toSorted());
  });

  test.each([
    { from: "src/shared/content/a.ts", specifier: "../../client/ui/b.ts" },
    { from: "src/shared/content/a.ts", specifier: "node:fs" },
    { from: "src/shared/content/a.ts", specifier: "../search/b.ts" },
    { from: "src/client/ui/a.ts", specifier: "../../node/files/b.ts" },
    { from: "src/client/ui/a.ts", specifier: "../list/b.ts" },
    { from: "src/node/output/a.ts", specifier: "../../client/ui/b.ts" },
    { from: "src/node/markdown/html/a.ts", specifier: "../../site/b.ts" },
  ])("$from → $specifier is recognized as forbidden", (forbidden) => {
    expect(isForbidden(forbidden)).toBe(true);
  });

  test.each([
    { from: "src/client/list/a.ts", specifier: "../ui/b.ts" },
    { from: "src/node/site/a.ts", specifier: "../markdown/b.ts" },
    { from: "src/node/site/a.ts", specifier: "../../shared/urls/b.ts" },
    { from: "src/node/site/urls/a.ts", specifier: "../links/b.ts" },
  ])("$from → $specifier is recognized as allowed", (allowed) => {
    expect(isForbidden(allowed)).toBe(false);
  });
});

describe("sizes", () => {
  test.each(["src", "test", "bench"])("no folder of %s contains more than 20 files", (root) => {
    const counts = new Map<string, number>();
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
    }
    const crowded = [...counts].filter(
      ([folder, count]) => count > MAX_FILES && !SAMPLES.test(folder) && !folder.includes("node_modules"),
    );
    expect(crowded).toEqual([]);
  });

  test("no source file is longer than 250 lines", () => {
    const long = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:tsx?|css|js)$/.test(name))
      .filter((name) => readFileSync(join("src", name), "utf8").split("\n").length > MAX_LINES + 1);
    expect(long).toEqual([]);
  });
});
