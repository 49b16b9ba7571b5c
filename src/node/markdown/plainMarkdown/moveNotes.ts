import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { type Edit, makeEdits } from "./edits.ts";

interface Note {
  mark: Edit;
  label: string;
  /** Range of the text between the brackets, and the edits in that range. */
  start: number;
  end: number;
  inner: Edit[];
}

/** Adds edits that convert inline notes, `^[text]`, into footnotes at the end of the text, because GitHub does not support them. */
export function moveNotes(tree: Root, text: string, edits: readonly Edit[]): Edit[] {
  const notes: Note[] = [];
  visit(tree, "inlineNote", ({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    const label = `[^note-${notes.length + 1}]`;
    notes.push({
      mark: { start, end, write: () => label },
      label,
      start: start + 2,
      end: end - 1,
      inner: [],
    });
  });
  if (notes.length === 0) return [...edits];
  const outside: Edit[] = [];
  for (const edit of [...edits, ...notes.map(({ mark }) => mark)]) {
    const enclosing = notes.findLast((note) => note.start <= edit.start && edit.end <= note.end);
    (enclosing?.inner ?? outside).push(edit);
  }
  const written: Edit = {
    start: text.length,
    end: text.length,
    write: (urls) =>
      notes
        .map(({ label, start, end, inner }) => {
          const shifted = inner.map((edit) => ({
            ...edit,
            start: edit.start - start,
            end: edit.end - start,
          }));
          const words = makeEdits(text.slice(start, end), shifted, urls);
          return `\n\n${label}: ${words.trim().replace(/\s*\n[ \t>]*/g, " ")}`;
        })
        .join(""),
  };
  return [...outside, written];
}
