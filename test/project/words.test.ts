import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";

/** Words of an earlier vocabulary. CONTRIBUTING.md lists the terms that replace them. */
const OLD_WORDS = new Set(
  (
    "address addresses aid aids blanks continuity crossing foreign kept ladder landing mend mended news parted place places " +
    "portable rung rungs seal sealed settle settled settles shelf shelves stands tell tells told whoever"
  ).split(" "),
);

/** Names that contain old words, but are defined by other packages, platforms and formats. */
const DEFINED_ELSEWHERE = new Set([
  "AddressInfo",
  "remoteAddress",
  "address",
  "foreignObject",
  "replaceAll",
  "allSettled",
  "news",
]);

interface Source {
  path: string;
  code: string;
  text: string;
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|js)$/.test(name) && !/(?:^|\/)(?:fixtures|node_modules)\//.test(name))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, "utf8");
      return { path, text, code: withoutTexts(text) };
    });
}

/** Returns the code without comments and without the contents of strings. */
function withoutTexts(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/[^\n]*/g, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
    .replace(/`(?:[^`\\$]|\\.|\$(?!\{)|\$\{[^{}`]*\})*`/g, (template) =>
      [...template.matchAll(/\$\{([^{}`]*)\}/g)].map(([, expression]) => expression).join(" "),
    );
}

/** Splits a name into words: `readIndexSource` → read, index, source. */
function wordsOf(name: string): string[] {
  return [...name.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)].map(([word]) => word.toLowerCase());
}

function oldNamesIn({ path, code }: Pick<Source, "path" | "code">): string[] {
  const names = new Set([basename(path).split(".")[0] ?? "", ...(code.match(/[A-Za-z_$][\w$]*/g) ?? [])]);
  return [...names]
    .filter((name) => !DEFINED_ELSEWHERE.has(name) && wordsOf(name).some((word) => OLD_WORDS.has(word)))
    .map((name) => `${path}: ${name}`);
}

describe("old words", () => {
  test.each(["src", "test", "bench"])("no file or identifier in %s has an old word in its name", (folder) => {
    expect(sourcesIn(folder).flatMap(oldNamesIn)).toEqual([]);
  });

  test("old words are recognized as words of a name, not as parts of a word", () => {
    expect(oldNamesIn({ path: "src/shelf.ts", code: "const keptPlaces = 1; settleTags();" })).toHaveLength(3);
    expect(oldNamesIn({ path: "src/tags.ts", code: "const replaced = placeholder; unfolded();" })).toEqual(
      [],
    );
  });
});

const EXPORT = /^export (?:default )?(?:async )?(function\*?|const|class|interface|type|enum) (\w+)/gm;

/** Exports with the same name in every module of a kind: a page exports its route, a command its entry, a language its messages. */
const CONVENTIONS = new Set(["routePage", "command", "run", "act", "core", "language", "load", "messages"]);

describe("exports of src", () => {
  const sources = sourcesIn("src");

  test("no two exports share a name", () => {
    const files = new Map<string, string[]>();
    for (const { path, text } of sources) {
      for (const [, , name = ""] of text.matchAll(EXPORT))
        files.set(name, [...(files.get(name) ?? []), path]);
    }
    const shared = [...files].filter(([name, paths]) => paths.length > 1 && !CONVENTIONS.has(name));
    expect(shared.map(([name, paths]) => `${name}: ${paths.join(", ")}`)).toEqual([]);
  });

  test("every exported function has a doc comment", () => {
    const bare = sources.flatMap(({ path, text }) =>
      [...text.matchAll(EXPORT)]
        .filter(([, kind = "", name = ""]) => kind.startsWith("function") && !CONVENTIONS.has(name))
        .filter(({ index }) => !/\*\/\n(?:\/\/[^\n]*\n)*$/.test(text.slice(0, index)))
        .map(([, , name]) => `${path}: ${name}`),
    );
    expect(bare).toEqual([]);
  });
});
