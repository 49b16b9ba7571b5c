import type { Readable } from "node:stream";
import { hashContents } from "../cache/contentHash.ts";
import type { OutputFile } from "../files/outputFile.ts";

/** Range of bytes in a file; both ends are inclusive. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A file that a server can send. */
export interface ServedFile {
  /** Path in the output. Its extension determines the content type. */
  name: string;
  /** Size in bytes. */
  size: number;
  /** Entity tag, including its quotes: https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3 */
  etag: string;
  modified?: Date;
  /** Returns the bytes of a range of the file, or a stream of them. */
  read(range: ByteRange): Buffer | Readable;
}

/** Finds a file by its path in the output, such as `posts/한글/index.html`. */
export type FindServed = (path: string) => Promise<ServedFile | undefined>;

/** Converts an output file to a file that a server can send. Generates its contents immediately. */
export async function serveOutputFile({ path, contents }: OutputFile): Promise<ServedFile> {
  const bytes = Buffer.from(await contents());
  return {
    name: path,
    size: bytes.length,
    etag: `"${hashContents(bytes)}"`,
    read: ({ start, end }) => bytes.subarray(start, end + 1),
  };
}
