import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { OutputFile } from "../files/outputFile.ts";

/** Bytes of a file, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A file that a server answers with. */
export interface ServedFile {
  /** Its path in the output, which tells its type. */
  name: string;
  /** In bytes. */
  size: number;
  /** An entity tag, with its quotes: https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3 */
  etag: string;
  modified?: Date;
  /** Called once at most. */
  read(range: ByteRange): Buffer | Readable;
}

/** Finds a file by its path in the output: `posts/한글/index.html`. */
export type FindServed = (path: string) => Promise<ServedFile | undefined>;

/** A file of the dev server, made when it is asked for. */
export async function serveOutputFile({ path, contents }: OutputFile): Promise<ServedFile> {
  const bytes = Buffer.from(await contents());
  return {
    name: path,
    size: bytes.length,
    etag: `"${createHash("sha256").update(bytes).digest("base64url")}"`,
    read: ({ start, end }) => bytes.subarray(start, end + 1),
  };
}
