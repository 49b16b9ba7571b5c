/** What bytes have in them that were decoded as UTF-8. */
export interface Utf8Counts {
  /** Bytes that are none, each shown as `�`. */
  damaged: number;
  /** Characters of two bytes. Those of Latin letters, C2 or C3 and another, are in no text in windows-1252. */
  short: number;
  /** Characters of three or four bytes, of which other encodings give few. */
  long: number;
}

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

/** How many characters of two bytes there must be for each damaged one; Korean in EUC-KR gives a few. */
const LEAST_SHORT = 3;

/** Whether bytes are UTF-8 but for some, rather than in another encoding. */
export function isDamagedUtf8({ damaged, short, long }: Utf8Counts, bytes: Uint8Array): boolean {
  return long >= damaged || short + long >= damaged * LEAST_SHORT || isCut(bytes);
}

/** Whether so many characters of three bytes are among the others that a text is in two encodings, of which one would be shown wrongly. */
export function isMixed({ damaged, long }: Utf8Counts): boolean {
  // Korean in EUC-KR has up to one to ten by chance, where the second byte of a syllable and the next two are taken for a character.
  return long > 2 && long * 5 > damaged;
}

/** Whether bytes end within a character of three or four, of which more than the first is there. */
function isCut(bytes: Uint8Array): boolean {
  return [2, 3].some((count) => {
    const [lead = 0, ...others] = bytes.subarray(-count);
    return lead >= 0xe0 && lead <= 0xf4 && others.every((byte) => byte >= 0x80 && byte <= 0xbf);
  });
}
