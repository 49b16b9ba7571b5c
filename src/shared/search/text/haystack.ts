import { toInitials } from "../../text/characters.ts";
import { foldText } from "../../text/foldText.ts";
import { lastIndexWhere } from "./lastIndexWhere.ts";

/** The blocks of a text, or a list of short texts such as tags, in the form that is searched. */
export interface Haystack {
  /** The folded blocks without white space, separated by newlines. */
  text: string;
  /** 1 for each character that starts a word or a block, otherwise 0. */
  starts: Uint8Array;
  /** Offset of each block in `text`. */
  blocks: Uint32Array;
}

/** Folds blocks of text, removes their white space, and joins them into a haystack. */
export function createHaystack(blocks: readonly string[]): Haystack {
  const words: string[] = [];
  const wordStarts: number[] = [];
  const blockStarts: number[] = [];
  let length = 0;
  const add = (text: string) => {
    words.push(text);
    length += text.length;
  };
  for (const block of blocks) {
    if (length > 0) add("\n");
    blockStarts.push(length);
    for (const [word] of foldText(block).matchAll(/\S+/g)) {
      wordStarts.push(length);
      add(word);
    }
  }
  const starts = new Uint8Array(length);
  for (const at of wordStarts) starts[at] = 1;
  return { text: words.join(""), starts, blocks: Uint32Array.from(blockStarts) };
}

/** Returns a haystack with each Hangul syllable replaced by its initial consonant. Offsets do not change. */
export function initialsOf(haystack: Haystack): Haystack {
  return { ...haystack, text: toInitials(haystack.text) };
}

/** Returns the index of the block that contains an offset. */
export function blockAt({ blocks }: Haystack, at: number): number {
  return Math.max(
    0,
    lastIndexWhere(blocks, (start) => start <= at),
  );
}
