import { toInitials } from "./characters.ts";
import { foldText } from "./foldText.ts";
import { lastIndexWhere } from "./lastIndexWhere.ts";

/** Texts as they are searched. */
export interface Haystack {
  /** Folded and without blanks; a line for each block. */
  text: string;
  /** 1 for each character before which a blank or a block's beginning is. */
  starts: Uint8Array;
  /** Where each block begins. */
  blocks: Uint32Array;
}

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

/** The same with the first consonant in place of each syllable. */
export function initialsOf(haystack: Haystack): Haystack {
  return { ...haystack, text: toInitials(haystack.text) };
}

/** The place of the block that holds a character. */
export function blockAt({ blocks }: Haystack, at: number): number {
  return Math.max(
    0,
    lastIndexWhere(blocks, (start) => start <= at),
  );
}
