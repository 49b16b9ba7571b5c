import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** The layers that each layer may import from. */
const BELOW: Record<string, string[]> = {
  model: ["model"],
  build: ["build", "model"],
  app: ["app", "model"],
};

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

/** What is wrong with an import, if anything. */
function fault({ from, specifier }: Import): string | undefined {
  const floor = relative("src", from).split("/")[0] ?? "";
  if (!specifier.startsWith(".")) {
    return floor === "model" && /^(?:node:|react|vite)/.test(specifier)
      ? `${from} imports ${specifier}`
      : undefined;
  }
  const target = relative(resolve("src"), resolve(from, "..", specifier)).split("/")[0] ?? "";
  return BELOW[floor]?.includes(target) ? undefined : `${from} imports ${specifier}`;
}

describe("layers of src", () => {
  test.each(Object.keys(BELOW))("%s imports nothing from a higher layer", (floor) => {
    const imports = importsOf(join("src", floor));
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.map(fault).filter(Boolean)).toEqual([]);
  });

  test.each([
    { from: "src/model/a.ts", specifier: "../app/b.ts" },
    { from: "src/model/a.ts", specifier: "node:fs" },
    { from: "src/app/a.ts", specifier: "../build/b.ts" },
    { from: "src/build/emit/a.ts", specifier: "../../app/b.ts" },
  ])("a forbidden import is detected: $from → $specifier", (climbing) => {
    expect(fault(climbing)).toBeDefined();
  });

  test("no source file is longer than 250 lines", () => {
    const long = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:tsx?|css|js)$/.test(name))
      .filter((name) => readFileSync(join("src", name), "utf8").split("\n").length > 251);
    expect(long).toEqual([]);
  });
});
