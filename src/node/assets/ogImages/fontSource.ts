import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readAdvances } from "./readFont.ts";

export type Weight = 400 | 700;

/** One file of the font, which holds some of its characters. */
export interface FontFile {
  /** Its name among the files of one weight. */
  name: string;
  weight: Weight;
  data: Buffer;
  /** In em, by code point. */
  advances: ReadonlyMap<number, number>;
}

const PACKAGE = "@fontsource/noto-sans-kr";
/** The parts of the package that are no numbered slices of Korean; they come first, so that a text in Latin needs one file. */
const NAMED = ["latin", "latin-ext", "vietnamese", "cyrillic"];

/**
 * Noto Sans KR (SIL Open Font License), whose characters lie in 124 files a weight: what a text needs is read when it is asked for,
 * once.
 */
export class FontSource {
  readonly #folder = createRequire(import.meta.url)
    .resolve(`${PACKAGE}/unicode.json`)
    .replace(/[^/\\]+$/, "");
  readonly #files = new Map<string, FontFile>();
  readonly #found = new Map<string, FontFile | undefined>();
  #slices: { name: string; ranges: [number, number][] }[] | undefined;

  /** How far a character goes, in em; `undefined` where the font does not have it. */
  advanceOf(character: string, weight: Weight): number | undefined {
    const point = character.codePointAt(0) ?? 0;
    return this.#fileOf(point, weight)?.advances.get(point);
  }

  /** The files that hold the characters of a text; that of Latin first, since it has the blank. */
  filesFor(text: string, weight: Weight): FontFile[] {
    const points = [" ", ...text].map((character) => character.codePointAt(0) ?? 0);
    return [...new Set(points.flatMap((point) => this.#fileOf(point, weight) ?? []))];
  }

  #fileOf(point: number, weight: Weight): FontFile | undefined {
    const key = `${weight} ${point}`;
    if (!this.#found.has(key)) {
      // The package's ranges name characters that its files lack: a file is asked.
      const file = this.#readSlices()
        .filter(({ ranges }) => ranges.some(([first, last]) => first <= point && point <= last))
        .map(({ name }) => this.#open(name, weight))
        .find(({ advances }) => advances.has(point));
      this.#found.set(key, file);
    }
    return this.#found.get(key);
  }

  #open(name: string, weight: Weight): FontFile {
    const path = `${this.#folder}files/noto-sans-kr-${name}-${weight}-normal.woff`;
    const opened = this.#files.get(path);
    if (opened) return opened;
    const data = readFileSync(path);
    const file = { name, weight, data, advances: readAdvances(data) };
    this.#files.set(path, file);
    return file;
  }

  #readSlices() {
    if (this.#slices) return this.#slices;
    const ranges = JSON.parse(readFileSync(`${this.#folder}unicode.json`, "utf8")) as Record<string, string>;
    const slices = Object.entries(ranges).map(([key, text]) => ({
      name: key.replace(/[[\]]/g, ""),
      ranges: text.split(",").map(readRange),
    }));
    this.#slices = [
      ...NAMED.flatMap((name) => slices.find((slice) => slice.name === name) ?? []),
      ...slices.filter(({ name }) => !NAMED.includes(name)),
    ];
    return this.#slices;
  }
}

/** `U+f9ca-fa0b` or `U+131`. */
function readRange(text: string): [number, number] {
  const [first = NaN, last = first] = text
    .replace("U+", "")
    .split("-")
    .map((part) => Number.parseInt(part, 16));
  return [first, last];
}
