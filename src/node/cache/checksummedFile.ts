import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { crc32 } from "node:zlib";

/** Size of the checksum at the beginning of the file, in bytes. */
const HEAD = 4;

/**
 * Returns the contents of a file that {@link writeChecksummed} wrote, without the checksum.
 * @throws {Error} If the file can't be read or its checksum does not match.
 */
export function readChecksummed(path: string): Buffer {
  const bytes = readFileSync(path);
  const contents = bytes.subarray(HEAD);
  if (bytes.length < HEAD || bytes.readUInt32LE(0) !== checksum(path, contents))
    throw new Error(`${path} is broken.`);
  return contents;
}

/**
 * Writes a file that consists of a checksum and bytes. Writes a temporary file first and renames it, so that the file at `path` is always
 * complete.
 */
export function writeChecksummed(path: string, bytes: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(checksum(path, bytes));
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(temporary, Buffer.concat([head, bytes]));
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** Returns the checksum of a file's name and contents. The name is included so that a file copied over another one is detected. */
function checksum(path: string, bytes: Buffer): number {
  return crc32(bytes, crc32(basename(path)));
}
