import type { Heading } from "./contents.tsx";

/** Ids that other engines give headings, by which links to them are still written. */
export type OtherIds = readonly (readonly [other: string, own: string])[];

interface Naming {
  /** The id of the first heading of such a text. */
  nameOf: (text: string) => string;
  /** That id with a number, of a later one. */
  numbered: (id: string, number: number) => string;
}

/** `첫 단계` is `_1`, the second of that kind `_2`: https://github.com/Python-Markdown/markdown/blob/master/markdown/extensions/toc.py. */
const pythonMarkdown: Naming = {
  nameOf: (text) =>
    text
      .normalize("NFKD")
      .replace(/[^\x20-\x7e]|[^\w\s-]/g, "")
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, "-"),
  numbered: (id, number) => `${id}_${number}`,
};

/** `첫 단계` is `section`, the second of that kind `section-1`: https://kramdown.gettalong.org/converter/html.html#auto-ids. */
const kramdown: Naming = {
  nameOf(text) {
    const letters = text.replace(/^[^a-zA-Z]+/, "").replace(/[^a-zA-Z0-9 -]/g, "");
    return letters.replaceAll(" ", "-").toLowerCase() || "section";
  },
  numbered: (id, number) => `${id}-${number}`,
};

/** The letters and digits of a heading, as links are compared that lead to no id. */
const words: Naming = { nameOf: foldId, numbered: (id) => id };

/**
 * Engines make ids of headings in ways of their own: GitHub's of `assert.ok(a)` is `assertoka`, ours `assert-ok-a`. Letters and
 * digits are what they share.
 */
export function foldId(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") || id;
}

/**
 * The ids that Python-Markdown and kramdown give headings, in their order; those that are the heading's own left out. The id of a heading
 * that became the page's title is `""`.
 */
export function otherIdsOf(headings: readonly Pick<Heading, "id" | "text">[]): OtherIds {
  const found = new Map<string, string>();
  for (const { nameOf, numbered } of [words, pythonMarkdown, kramdown]) {
    const uses = new Map<string, number>();
    for (const { text, id } of headings) {
      const name = nameOf(text);
      const number = uses.get(name) ?? (name === "" ? 1 : 0);
      uses.set(name, number + 1);
      const other = number === 0 ? name : numbered(name, number);
      if (other !== id && !found.has(other)) found.set(other, id);
    }
  }
  return [...found];
}
