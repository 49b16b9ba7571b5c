import type { Heading } from "./contents.tsx";

/** Pairs of a heading id of another engine, which existing links may use, and Maru's id of that heading. */
export type OtherIds = readonly (readonly [other: string, own: string])[];

interface Naming {
  /** Returns the id of the first heading with the text. */
  nameOf: (text: string) => string;
  /** Returns the id of a further heading whose text gives the same id. */
  numbered: (id: string, number: number) => string;
}

/**
 * Drops non-ASCII letters: the id of `첫 단계` is `_1`, that of the next such heading `_2`.
 * https://github.com/Python-Markdown/markdown/blob/master/markdown/extensions/toc.py
 */
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

/**
 * Drops non-ASCII letters: the id of `첫 단계` is `section`, that of the next such heading `section-1`.
 * https://kramdown.gettalong.org/converter/html.html#auto-ids
 */
const kramdown: Naming = {
  nameOf(text) {
    const letters = text.replace(/^[^a-zA-Z]+/, "").replace(/[^a-zA-Z0-9 -]/g, "");
    return letters.replaceAll(" ", "-").toLowerCase() || "section";
  },
  numbered: (id, number) => `${id}-${number}`,
};

/** Ids of letters and digits only; used for links that match no exact id. */
const words: Naming = { nameOf: foldId, numbered: (id) => id };

/**
 * Reduces an id to its lowercase letters and digits, because engines differ in other characters. The id of `assert.ok(a)` is
 * `assertoka` on GitHub and `assert-ok-a` in Maru. An id without letters and digits is returned unchanged.
 */
export function foldId(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") || id;
}

/**
 * Returns the folded ids of headings and their ids in Python-Markdown and kramdown. An id that equals Maru's id of the same heading
 * is left out. If several headings have the same other id, it refers to the first of them.
 * @param headings A heading that became the page's title has the id `""`.
 */
export function otherIdsOf(headings: readonly Pick<Heading, "id" | "text">[]): OtherIds {
  const ids = new Map<string, string>();
  for (const { nameOf, numbered } of [words, pythonMarkdown, kramdown]) {
    const uses = new Map<string, number>();
    for (const { text, id } of headings) {
      const name = nameOf(text);
      const number = uses.get(name) ?? (name === "" ? 1 : 0);
      uses.set(name, number + 1);
      const other = number === 0 ? name : numbered(name, number);
      if (other !== id && !ids.has(other)) ids.set(other, id);
    }
  }
  return [...ids];
}
