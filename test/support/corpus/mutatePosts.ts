import * as fc from "fast-check";

/** Fragments of Markdown, YAML and other engines' syntax, and special characters. */
const PIECES = [
  ..."[]()*_`~<>#|\\:-+=!{}$%&\"'\t\n @^.?,/1aA가漢",
  "---\n",
  "\n\n",
  "```\n",
  "$$",
  "**",
  "==",
  "[^1]",
  "[^1]: ",
  "<div>",
  "</div>",
  "<!--",
  "-->",
  "{% ",
  " %}",
  "{{< ",
  " >}}",
  "![](",
  "[[",
  "]]",
  "](a.md)",
  "https://",
  "\n> [!NOTE]\n",
  "\n::: note\n",
  '\n=== "a"\n    b\n',
  "\n| a |\n| - |\n",
  "&amp;",
  "title: ",
  "date: ",
  "tags: [",
  "\n  - ",
  "&a ",
  "*a ",
  "<<: ",
  "!!",
  "? ",
  "|\n",
  ">-\n",
  "2025-02-30",
  "null",
  "[a, {b: c}]",
  "\0",
  "\uFEFF",
  "\uD800",
  "\uDC00",
  "\u202E",
  "\u200B",
  "\u0301",
  "\uFFFE",
  "👩‍💻",
  "\r",
  "\r\n",
  "\u2028",
  "\x1B",
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const position = fc.double({ min: 0, max: 1, noNaN: true });

/** A change to a text: a deletion, an insertion, a repetition or a truncation. */
const edit = fc.oneof(
  fc.tuple(position, fc.nat(40)).map(([at, length]) => (whole: string) => {
    const start = Math.floor(at * whole.length);
    return whole.slice(0, start) + whole.slice(start + length);
  }),
  fc.tuple(position, text).map(([at, added]) => (whole: string) => {
    const start = Math.floor(at * whole.length);
    return whole.slice(0, start) + added + whole.slice(start);
  }),
  fc
    .tuple(position, position, fc.integer({ min: 1, max: 20 }))
    .map(([from, to, times]) => (whole: string) => {
      const [start = 0, end = 0] = [from, to]
        .map((at) => Math.floor(at * whole.length))
        .toSorted((a, b) => a - b);
      const again = whole.slice(start, Math.min(end, start + 300)).repeat(times);
      return whole.slice(0, start) + again + whole.slice(start);
    }),
  position.map((at) => (whole: string) => whole.slice(0, Math.floor(at * whole.length))),
);

/** Returns random posts: real posts with a few changes, and posts generated from fragments. The same seed always returns the same posts. */
export function mutatePosts(
  posts: readonly string[],
  { count, seed }: { count: number; seed: number },
): string[] {
  const mutated = fc
    .tuple(fc.constantFrom(...posts), fc.array(edit, { minLength: 1, maxLength: 5 }))
    .map(([post, edits]) => edits.reduce((whole, change) => change(whole), post));
  const generated = fc.tuple(text, text).map(([matter, body]) => `---\ntitle: a\n${matter}\n---\n\n${body}`);
  const any = fc.oneof(
    { weight: 3, arbitrary: mutated },
    { weight: 2, arbitrary: fc.oneof(generated, text) },
  );
  return fc.sample(any, { numRuns: count, seed });
}
