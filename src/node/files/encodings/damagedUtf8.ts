/** Counts of characters in bytes that were decoded as UTF-8. */
export interface Utf8Counts {
  /** Bytes that are not valid UTF-8. Each became `�`. */
  damaged: number;
  /** Characters of two bytes. Those of Latin letters begin with C2 or C3. In text in windows-1252, such a byte pair does not occur. */
  short: number;
  /** Characters of three or four bytes. Text in other encodings rarely contains such byte sequences. */
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

/** Minimum ratio of two-byte characters to damaged bytes. Korean in EUC-KR contains a few byte pairs that are also valid UTF-8. */
const MIN_SHORT_RATIO = 3;

/** Whether bytes are UTF-8 with some errors, not text in another encoding. */
export function isDamagedUtf8({ damaged, short, long }: Utf8Counts, bytes: Uint8Array): boolean {
  return long >= damaged || short + long >= damaged * MIN_SHORT_RATIO || isCut(bytes);
}

/**
 * Whether a text seems to contain two encodings, because it has many three-byte characters among damaged bytes. Parts of it would be
 * decoded incorrectly.
 */
export function isMixed({ damaged, long }: Utf8Counts): boolean {
  // Korean in EUC-KR has up to one such character per ten damaged bytes by chance, since the second byte of a syllable and the next two
  // bytes can be valid UTF-8.
  return long > 2 && long * 5 > damaged;
}

/** Whether the bytes end with an incomplete character: at least two bytes of a character of three or four bytes. */
function isCut(bytes: Uint8Array): boolean {
  return [2, 3].some((count) => {
    const [lead = 0, ...others] = bytes.subarray(-count);
    return lead >= 0xe0 && lead <= 0xf4 && others.every((byte) => byte >= 0x80 && byte <= 0xbf);
  });
}
