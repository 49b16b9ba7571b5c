import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkitten";

export type Weight = 400 | 700;

/** One file of the font, which contains a subset of the font's characters. */
export interface FontFile {
  /** Name of the subset, the same for all weights. */
  name: string;
  weight: Weight;
  data: Buffer;
  has: (codePoint: number) => boolean;
}

const PACKAGE = "@fontsource/noto-sans-kr";
/** Subsets that are tried before the numbered Korean subsets, so that a Latin text needs only one file. */
const FIRST_SUBSETS = ["latin", "latin-ext", "vietnamese", "cyrillic"];

/** Noto Sans KR (SIL Open Font License), which has 124 files per weight. Each file is read on first use. */
export class FontSource {
  readonly #folder = createRequire(import.meta.url)
    .resolve(`${PACKAGE}/unicode.json`)
    .replace(/[^/\\]+$/, "");
  readonly #files = new Map<string, FontFile>();
  readonly #fileByCharacter = new Map<string, FontFile | undefined>();
  #subsets: { name: string; ranges: [number, number][] }[] | undefined;

  /** Whether the font has a character. */
  has(character: string, weight: Weight): boolean {
    return this.#fileOf(character, weight) !== undefined;
  }

  /** Returns the font files for a text. The first file contains the space. */
  filesFor(text: string, weight: Weight): FontFile[] {
    const files = [" ", ...text].flatMap((character) => this.#fileOf(character, weight) ?? []);
    return [...new Set(files)];
  }

  #fileOf(character: string, weight: Weight): FontFile | undefined {
    const codePoint = character.codePointAt(0) ?? 0;
    const key = `${weight} ${codePoint}`;
    if (!this.#fileByCharacter.has(key)) {
      // The package's ranges include characters that its files lack.
      const file = this.#readSubsets()
        .filter(({ ranges }) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last))
        .map(({ name }) => this.#open(name, weight))
        .find(({ has }) => has(codePoint));
      this.#fileByCharacter.set(key, file);
    }
    return this.#fileByCharacter.get(key);
  }

  #open(name: string, weight: Weight): FontFile {
    const path = `${this.#folder}files/noto-sans-kr-${name}-${weight}-normal.woff`;
    const opened = this.#files.get(path);
    if (opened) return opened;
    const data = readFileSync(path);
    const font = create(data);
    if (font.isCollection) throw new Error(`${path} is a font collection.`);
    const file = { name, weight, data, has: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) };
    this.#files.set(path, file);
    return file;
  }

  #readSubsets() {
    if (this.#subsets) return this.#subsets;
    const ranges = JSON.parse(readFileSync(`${this.#folder}unicode.json`, "utf8")) as Record<string, string>;
    const subsets = Object.entries(ranges).map(([key, text]) => ({
      name: key.replace(/[[\]]/g, ""),
      ranges: text.split(",").map(parseRange),
    }));
    this.#subsets = [
      ...FIRST_SUBSETS.flatMap((name) => subsets.find((subset) => subset.name === name) ?? []),
      ...subsets.filter(({ name }) => !FIRST_SUBSETS.includes(name)),
    ];
    return this.#subsets;
  }
}

/** Parses `U+f9ca-fa0b` or `U+131`. */
function parseRange(text: string): [number, number] {
  const [first = NaN, last = first] = text
    .replace("U+", "")
    .split("-")
    .map((part) => Number.parseInt(part, 16));
  return [first, last];
}
