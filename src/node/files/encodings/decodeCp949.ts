import { memoize } from "../../cache/memoize.ts";

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;

/**
 * Decodes CP949, which the web calls EUC-KR. Node decodes the 2,350 syllables of KS X 1001, but not the 8,822 that Windows adds, such as
 * `뷁`: https://github.com/nodejs/node/issues/40091.
 */
export function decodeCp949(bytes: Uint8Array): string {
  const decoder = new TextDecoder("euc-kr");
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index < bytes.length; index++) {
    const [lead = 0, trail = 0] = [bytes[index], bytes[index + 1]];
    if (lead <= 0x80) continue;
    const isAdded = lead <= 0xa0 || (lead <= 0xc6 && trail <= 0xa0);
    const syllable = isAdded ? addedSyllables().get(lead * 256 + trail) : undefined;
    if (syllable) {
      pieces.push(decoder.decode(bytes.subarray(start, index)), syllable);
      start = index + 2;
    }
    // After an invalid lead byte, an ASCII byte is a separate character.
    if (syllable || trail > 0x80) index++;
  }
  return pieces.join("") + decoder.decode(bytes.subarray(start));
}

/**
 * Returns the syllables that are not in KS X 1001, by byte pair (`lead * 256 + trail`). Byte pairs and code points are in the same order.
 */
const addedSyllables = memoize((): ReadonlyMap<number, string> => {
  const rows = Uint8Array.from(
    range(0xb0, 0xc8).flatMap((lead) => range(0xa1, 0xfe).flatMap((trail) => [lead, trail])),
  );
  const common = new Set(new TextDecoder("euc-kr").decode(rows));
  const added = range(FIRST_SYLLABLE, FIRST_SYLLABLE + SYLLABLES - 1)
    .map((code) => String.fromCharCode(code))
    .filter((syllable) => !common.has(syllable));
  const pairs = range(0x81, 0xc6).flatMap((lead) =>
    [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, lead <= 0xa0 ? 0xfe : 0xa0)].map(
      (trail) => lead * 256 + trail,
    ),
  );
  return new Map(added.map((syllable, index) => [pairs[index] ?? 0, syllable]));
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
