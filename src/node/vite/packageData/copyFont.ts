import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FontSubset, Weight } from "../../assets/ogImages/fontSource.ts";
import { engineFile } from "../../files/engineFile.ts";

const PACKAGE = engineFile("node_modules", "@fontsource/noto-sans-kr");

const WEIGHTS: readonly Weight[] = [400, 700];

/** Subsets that are tried before the numbered Korean subsets, so that a Latin text needs only one file. */
const FIRST_SUBSETS = ["latin", "latin-ext", "vietnamese", "cyrillic"];

/** Copies the used weights of Noto Sans KR with its licence, and writes the Unicode ranges of its subsets to `subsets.json`. */
export async function copyFont(folder: string): Promise<void> {
  await mkdir(folder);
  await copyFile(join(PACKAGE, "LICENSE"), join(folder, "LICENSE"));
  const subsets = await readSubsets();
  await writeFile(join(folder, "subsets.json"), JSON.stringify(subsets));
  for (const { name } of subsets) {
    for (const weight of WEIGHTS) {
      const source = join(PACKAGE, "files", `noto-sans-kr-${name}-${weight}-normal.woff`);
      await copyFile(source, join(folder, `${name}-${weight}.woff`));
    }
  }
}

async function readSubsets(): Promise<FontSubset[]> {
  const ranges = JSON.parse(await readFile(join(PACKAGE, "unicode.json"), "utf8")) as Record<string, string>;
  const subsets = Object.entries(ranges).map(([key, text]) => ({
    name: key.replace(/[[\]]/g, ""),
    ranges: text.split(",").map(parseRange),
  }));
  return [
    ...FIRST_SUBSETS.flatMap((name) => subsets.find((subset) => subset.name === name) ?? []),
    ...subsets.filter(({ name }) => !FIRST_SUBSETS.includes(name)),
  ];
}

/** Parses `U+f9ca-fa0b` or `U+131`. */
function parseRange(text: string): [number, number] {
  const [first = NaN, last = first] = text
    .replace("U+", "")
    .split("-")
    .map((part) => Number.parseInt(part, 16));
  return [first, last];
}
