/** Parsed arguments of a tag. */
export interface Arguments {
  /** Arguments without a name. */
  words: string[];
  named: ReadonlyMap<string, string>;
}

const ARGUMENT =
  /(?:([\w-]+)\s*(?:=\s*|:\s*(?!\/\/)(?=\S)))?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|(\d[\d-]*(?:,\d[\d-]*)+|[^\s,"'`=][^\s,"'`=]*))/g;

/** Parses the arguments of a tag in Liquid, Hexo, Hugo and Zola, with or without commas: `a "b c" d=e f:g`. */
export function readArguments(text: string): Arguments {
  const words: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, double, single, back, bare] of text.matchAll(ARGUMENT)) {
    const value = (double ?? single ?? back ?? bare ?? "").replace(/\\(["'\\])/g, "$1");
    if (name === undefined) words.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { words, named };
}

/** Returns the value of the first named argument among `names` that is not empty. */
export function namedAs({ named }: Arguments, ...names: string[]): string | undefined {
  return names.map((name) => named.get(name)).find((value) => value);
}
