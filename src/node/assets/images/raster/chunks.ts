/** A PNG chunk or media box. Its end may be beyond the end of the file. */
export interface Chunk {
  /** Four-character type, such as `IHDR` or `ftyp`. */
  type: string;
  /** Offsets in bytes: of the first byte, of the data, and of the byte after the chunk. */
  start: number;
  data: number;
  end: number;
}

/** Iterates over the chunks of a PNG up to `IEND`: https://www.w3.org/TR/png-3/#5Chunk-layout */
export function* pngChunks(contents: Buffer): Generator<Chunk> {
  for (let start = 8; start + 8 <= contents.length;) {
    // A chunk has a length, a type, data and a checksum.
    const chunk = { type: typeAt(contents, start + 4), start, data: start + 8 };
    const end = chunk.data + contents.readUInt32BE(start) + 4;
    yield { ...chunk, end };
    if (chunk.type === "IEND") return;
    start = end;
  }
}

/** Iterates over the top-level boxes of a file in the ISO base media format, such as AVIF: ISO/IEC 14496-12, section 4.2. */
export function* mediaBoxes(contents: Buffer): Generator<Chunk> {
  for (let start = 0; start + 8 <= contents.length;) {
    const [size, type] = [contents.readUInt32BE(start), typeAt(contents, start + 4)];
    const isLarge = size === 1 && start + 16 <= contents.length;
    const length = isLarge ? Number(contents.readBigUInt64BE(start + 8)) : size;
    // A box with length 0 extends to the end of the file.
    const end = length === 0 ? contents.length : start + Math.max(8, length);
    yield { type, start, data: start + (isLarge ? 16 : 8), end };
    start = end;
  }
}

function typeAt(contents: Buffer, offset: number): string {
  return contents.toString("latin1", offset, offset + 4);
}
