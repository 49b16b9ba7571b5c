import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { buildSite } from "../../support/build/buildSite.ts";
import { outputFiles } from "../../support/build/outputFiles.ts";

let folder: string;
/** Contents of the output files, by path. */
const contents = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-hidden-"));
  const fixture = parse(readFileSync("test/fixtures/hidden.yaml", "utf8")) as Record<string, string>;
  for (const [path, text] of Object.entries(fixture)) {
    const file = join(folder, "content", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const site = join(folder, "site");
  await buildSite({ contentFolder: join(folder, "content"), outDir: site, siteUrl: "https://example.org" });
  for (const path of await outputFiles(site)) contents.set(path, await readText(join(site, path)));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (file.endsWith(".gz")) return gunzipSync(bytes).toString("utf8");
  if (file.endsWith(".br")) return brotliDecompressSync(bytes).toString("utf8");
  return bytes.toString("utf8");
}

/** Returns all spellings of a word that an output file may contain. */
function spellings(word: string): string[] {
  const codes = Array.from(word, (character) => character.codePointAt(0) ?? 0);
  const hex = codes.map((code) => code.toString(16).padStart(4, "0"));
  return [
    word,
    word.normalize("NFD"),
    encodeURIComponent(word),
    encodeURIComponent(word).toLowerCase(),
    hex.map((code) => `\\u${code}`).join(""),
    hex.map((code) => `&#x${code};`).join(""),
    codes.map((code) => `&#${code};`).join(""),
  ];
}

const holds = (text: string, word: string) => {
  const lower = text.toLowerCase();
  return spellings(word).some((spelling) => lower.includes(spelling.toLowerCase()));
};

// These words are so long that they do not occur in a compressed image by chance.
test.each(["쉿비밀쉿", "zzqhidden"])(
  "the word %s of hidden posts is not in the name or content of any output file",
  (word) => {
    const leaks = [...contents].filter(([path, text]) => holds(path, word) || holds(text, word));
    expect(leaks.map(([path, text]) => [path, excerptAround(text, word)])).toEqual([]);
    expect(contents.size).toBeGreaterThan(25);
  },
);

/** Returns the text around the first occurrence of a word, to show it when the test fails. */
function excerptAround(text: string, word: string): string {
  const [index = 0] = spellings(word).flatMap((spelling) => {
    const found = text.toLowerCase().indexOf(spelling.toLowerCase());
    return found < 0 ? [] : found;
  });
  return text.slice(Math.max(0, index - 40), index + 40);
}

test.each([
  ["a page", /^posts\/환영\/index\.html$/],
  ["a body", /^posts\/환영\/body\.\w+\.json$/],
  ["Markdown of a post", /^posts\/환영\/index\.md$/],
  ["a list", /^index\.html$/],
  ["a tag's page", /^tags\/환영태그\/index\.html$/],
  ["the archive", /^archive\/2025\/index\.html$/],
  ["a previous URL of a post", /^old\/환영\/index\.html$/],
  ["the manifest", /^manifest\.json$/],
  ["the app's copy of the manifest", /^manifest\.metadata\.json$/],
  ["the summaries", /^manifest\.summaries\.\w+\.json$/],
  ["a search text", /^search\/texts-0\.\w+\.json$/],
  ["the Atom feed", /^feed\.xml$/],
  ["the previous URL of the Atom feed", /^atom\.xml$/],
  ["the RSS feed", /^rss\.xml$/],
  ["the JSON feed", /^feed\.json$/],
  ["a collection's feed", /^essays\/feed\.xml$/],
  ["a tag's feed", /^tags\/환영태그\/feed\.xml$/],
  ["the sitemap", /^sitemap\.xml$/],
  ["llms.txt", /^llms\.txt$/],
  ["an image", /^assets\/open\.\w+\.svg$/],
  ["a linked file", /^assets\/open\.\w+\.pdf$/],
])("%s contains text of published posts", (_, path) => {
  const found = [...contents].filter(([each]) => path.test(each));
  expect(found.map(([, text]) => holds(text, "환영"))).toEqual([true]);
});
