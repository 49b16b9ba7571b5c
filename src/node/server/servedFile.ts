import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { OutputFile } from "../files/outputFile.ts";

/** Range of bytes of a file; both ends are inclusive. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A file that a server can send. */
export interface ServedFile {
  /** Path in the output. Its extension determines the content type. */
  name: string;
  /** In bytes. */
  size: number;
  /** An entity tag, with its quotes: https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3 */
  etag: string;
  modified?: Date;
  /** Reads a range. Called at most once. */
  read(range: ByteRange): Buffer | Readable;
}

/** Finds a file by its path in the output: `posts/한글/index.html`. */
export type FindServed = (path: string) => Promise<ServedFile | undefined>;

/** Creates a served file from an output file, whose contents are created now. */
export async function serveOutputFile({ path, contents }: OutputFile): Promise<ServedFile> {
  const bytes = Buffer.from(await contents());
  return {
    name: path,
    size: bytes.length,
    etag: `"${createHash("sha256").update(bytes).digest("base64url")}"`,
    read: ({ start, end }) => bytes.subarray(start, end + 1),
  };
}
