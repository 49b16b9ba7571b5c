import { readFileSync } from "node:fs";
import { create } from "fontkitten";
import { memoize } from "../../cache/memoize.ts";
import { engineFile } from "../../files/engineFile.ts";

export type Weight = 400 | 700;

/** One file of the font, which contains a subset of the font's characters. */
export interface FontFile {
  /** Name of the subset, the same for all weights. */
  name: string;
  weight: Weight;
  data: Buffer;
  has: (codePoint: number) => boolean;
}

/** Entry of `lib/data/noto-sans-kr/subsets.json`. */
export interface FontSubset {
  /** Part of the names of its font files: `<name>-<weight>.woff`. */
  name: string;
  /** First and last code point of each range. */
  ranges: [number, number][];
}

const FOLDER = ["lib", "data", "noto-sans-kr"] as const;

/** Noto Sans KR (SIL Open Font License), which has 124 files per weight. Each file is read on first use. */
export class FontSource {
  readonly #files = new Map<string, FontFile>();
  readonly #fileByCharacter = new Map<string, FontFile | undefined>();
  readonly #subsets = memoize(readSubsets);

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
      // The ranges include characters that the files lack.
      const file = this.#subsets()
        .filter(({ ranges }) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last))
        .map(({ name }) => this.#open(name, weight))
        .find(({ has }) => has(codePoint));
      this.#fileByCharacter.set(key, file);
    }
    return this.#fileByCharacter.get(key);
  }

  #open(name: string, weight: Weight): FontFile {
    const path = engineFile(...FOLDER, `${name}-${weight}.woff`);
    const opened = this.#files.get(path);
    if (opened) return opened;
    const data = readFileSync(path);
    const font = create(data);
    if (font.isCollection) throw new Error(`${path} is a font collection.`);
    const file = { name, weight, data, has: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) };
    this.#files.set(path, file);
    return file;
  }
}

function readSubsets(): FontSubset[] {
  return JSON.parse(readFileSync(engineFile(...FOLDER, "subsets.json"), "utf8")) as FontSubset[];
}
