/** What stands in a tag behind its name. */
export interface Arguments {
  /** Those without a name. */
  words: string[];
  named: ReadonlyMap<string, string>;
}

const ARGUMENT =
  /(?:([\w-]+)\s*(?:=\s*|:\s*(?!\/\/)(?=\S)))?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|(\d[\d-]*(?:,\d[\d-]*)+|[^\s,"'`=][^\s,"'`=]*))/g;

/** Reads `a "b c" d=e f:g`, with commas or without, as Liquid, Hexo, Hugo and Zola have them. */
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

/** The first of the names that has a value. */
export function namedAs({ named }: Arguments, ...names: string[]): string | undefined {
  return names.map((name) => named.get(name)).find((value) => value);
}
