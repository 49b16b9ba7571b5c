/** A piece of a file with a type of four characters. Its end may be beyond that of the file. */
export interface Chunk {
  type: string;
  /** Offsets in bytes: of its first byte, of its data, and of the byte behind it. */
  start: number;
  data: number;
  end: number;
}

/** The chunks of a PNG up to `IEND`: https://www.w3.org/TR/png-3/#5Chunk-layout */
export function* pngChunks(contents: Buffer): Generator<Chunk> {
  for (let start = 8; start + 8 <= contents.length;) {
    // A length, a type, the data, and a checksum.
    const chunk = { type: typeAt(contents, start + 4), start, data: start + 8 };
    const end = chunk.data + contents.readUInt32BE(start) + 4;
    yield { ...chunk, end };
    if (chunk.type === "IEND") return;
    start = end;
  }
}

/** The outer boxes of a file of the ISO base media format, which AVIF is: ISO/IEC 14496-12, 4.2. */
export function* mediaBoxes(contents: Buffer): Generator<Chunk> {
  for (let start = 0; start + 8 <= contents.length;) {
    const [size, type] = [contents.readUInt32BE(start), typeAt(contents, start + 4)];
    const isLarge = size === 1 && start + 16 <= contents.length;
    const length = isLarge ? Number(contents.readBigUInt64BE(start + 8)) : size;
    // Zero: up to the end of the file.
    const end = length === 0 ? contents.length : start + Math.max(8, length);
    yield { type, start, data: start + (isLarge ? 16 : 8), end };
    start = end;
  }
}

function typeAt(contents: Buffer, offset: number): string {
  return contents.toString("latin1", offset, offset + 4);
}
