/** Counts of characters in bytes that were decoded as UTF-8. */
export interface Utf8Counts {
  /** Bytes that are not valid UTF-8. Each became `�`. */
  damaged: number;
  /** Characters of two bytes. Latin letters begin with C2 or C3, which no text in windows-1252 has before such a byte. */
  short: number;
  /** Characters of three or four bytes, which are rare in bytes of other encodings. */
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

/** Minimum ratio of two-byte characters to damaged bytes. Korean in EUC-KR contains a few such characters. */
const MIN_SHORT_RATIO = 3;

/** Whether bytes are UTF-8 with some errors, rather than text in another encoding. */
export function isDamagedUtf8({ damaged, short, long }: Utf8Counts, bytes: Uint8Array): boolean {
  return long >= damaged || short + long >= damaged * MIN_SHORT_RATIO || isCut(bytes);
}

/** Whether a text seems to be in two encodings, since it has many three-byte characters among damaged bytes. One encoding would be shown wrongly. */
export function isMixed({ damaged, long }: Utf8Counts): boolean {
  // Korean in EUC-KR has up to one per ten damaged bytes by chance: the second byte of a syllable and the next two look like a character.
  return long > 2 && long * 5 > damaged;
}

/** Whether bytes end within a character of three or four bytes, after at least two of them. */
function isCut(bytes: Uint8Array): boolean {
  return [2, 3].some((count) => {
    const [lead = 0, ...others] = bytes.subarray(-count);
    return lead >= 0xe0 && lead <= 0xf4 && others.every((byte) => byte >= 0x80 && byte <= 0xbf);
  });
}
