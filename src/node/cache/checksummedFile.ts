import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { crc32 } from "node:zlib";

/** Bytes of the checksum that stands before what is kept. */
const HEAD = 4;

/** What {@link writeChecksummed} kept in a file. Throws where there is none, or other bytes than it wrote. */
export function readChecksummed(path: string): Buffer {
  const bytes = readFileSync(path);
  const kept = bytes.subarray(HEAD);
  if (bytes.length < HEAD || bytes.readUInt32LE(0) !== checksum(path, kept))
    throw new Error(`${path} is broken.`);
  return kept;
}

/** Keeps bytes in a file, under a checksum. Written beside and renamed, so that a build that is stopped leaves no half of it. */
export function writeChecksummed(path: string, bytes: Buffer): void {
  const beside = `${path}.${process.pid}`;
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(checksum(path, bytes));
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(beside, Buffer.concat([head, bytes]));
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

/** With the file's name, so that none is read in another's place. */
function checksum(path: string, bytes: Buffer): number {
  return crc32(bytes, crc32(basename(path)));
}
