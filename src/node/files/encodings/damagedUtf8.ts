/** Counts of characters in bytes that were decoded as UTF-8. */
export interface Utf8Counts {
  /** Number of `�`, which replaces bytes that are not valid UTF-8. */
  damaged: number;
  /** Characters of two bytes, such as `é`. Text in windows-1252 hardly ever contains such byte pairs. */
  short: number;
  /** Characters of three bytes, and those of four bytes, which count twice. Text in other encodings rarely contains such byte sequences. */
  long: number;
}

/** Counts the characters of a text by their length in UTF-8. ASCII is not counted. */
export function countUtf8(text: string): Utf8Counts {
  const counts: Utf8Counts = { damaged: 0, short: 0, long: 0 };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) counts.damaged++;
    else if (code > 0x7ff) counts.long++;
    else if (code > 0x7f) counts.short++;
  }
  return counts;
}

/**
 * Minimum ratio of valid characters beyond ASCII to damaged ones. It is above 1, because some byte pairs of Korean in EUC-KR are also valid
 * UTF-8.
 */
const MIN_SHORT_RATIO = 3;

/** Whether bytes are UTF-8 with some errors, not text in another encoding. */
export function isDamagedUtf8({ damaged, short, long }: Utf8Counts, bytes: Uint8Array): boolean {
  return long >= damaged || short + long >= damaged * MIN_SHORT_RATIO || isCut(bytes);
}

/**
 * Whether a file seems to mix UTF-8 with another encoding, because many of its characters have three bytes, but others are damaged. Neither
 * encoding would decode all of it.
 */
export function isMixed({ damaged, long }: Utf8Counts): boolean {
  // Korean in EUC-KR has up to one such character per ten damaged bytes by chance. Such a character consists of the second byte of a
  // syllable and the next two bytes.
  return long > 2 && long * 5 > damaged;
}

/** Whether the last two or three bytes begin a longer character of three or four bytes, as in a file that was cut off. */
function isCut(bytes: Uint8Array): boolean {
  return [2, 3].some((count) => {
    const [lead = 0, ...others] = bytes.subarray(-count);
    return (
      lead >= (count === 2 ? 0xe0 : 0xf0) &&
      lead <= 0xf4 &&
      others.every((byte) => byte >= 0x80 && byte <= 0xbf)
    );
  });
}
