import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { lookup } from "mrmime";
import { REVALIDATED } from "../output/emitters/hosts/cacheControl.ts";
import type { ByteRange, ServedFile } from "./servedFile.ts";

/**
 * Sends a file. A file with status 200 may have another response: 304 if the client has the current version, or 206 or 416 for a range.
 * Otherwise sends the entire file with the given status. A `HEAD` request gets only the headers.
 */
export async function sendFile(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { file, status }: { file: ServedFile; status: 200 | 404 },
): Promise<void> {
  const { size, etag, modified } = file;
  const isFound = status === 200;
  const common = {
    "cache-control": REVALIDATED,
    "x-content-type-options": "nosniff",
    ...(isFound && { etag, "accept-ranges": "bytes" }),
    ...(isFound && modified && { "last-modified": modified.toUTCString() }),
  };
  if (isFound && isCurrent(headers, file)) return void response.writeHead(304, common).end();
  const range = isFound && method === "GET" ? rangeOf(headers, size) : undefined;
  if (range === "unsatisfiable") {
    return void response
      .writeHead(416, { ...common, "content-range": `bytes */${size}`, "content-length": 0 })
      .end();
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : status, {
    ...common,
    "content-type": typeOf(file.name),
    "content-length": end - start + 1,
    ...(range && { "content-range": `bytes ${start}-${end}/${size}` }),
  });
  if (method === "HEAD" || size === 0) return void response.end();
  const contents = file.read({ start, end });
  if (Buffer.isBuffer(contents)) return void response.end(contents);
  await pipeline(contents, response);
}

function typeOf(name: string): string {
  const type = lookup(name) ?? (name.endsWith(".ico") ? "image/x-icon" : "application/octet-stream");
  return /^text\/|json/.test(type) ? `${type}; charset=utf-8` : type;
}

/** Whether the client has the current version of a file: https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 and 13.1.3. */
function isCurrent(headers: IncomingHttpHeaders, { etag, modified }: ServedFile): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined) {
    const weak = (tag: string) => tag.trim().replace(/^W\//, "");
    return known.trim() === "*" || known.split(",").some((tag) => weak(tag) === weak(etag));
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  // `If-Modified-Since` has a precision of one second.
  return modified !== undefined && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/**
 * Returns the requested range; `undefined` for the entire file, `"unsatisfiable"` for a range outside the file. Supports only single
 * ranges, which are what media players request. For other requests, the entire file is a valid response:
 * https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
function rangeOf(headers: IncomingHttpHeaders, size: number): ByteRange | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "") ?? [];
  if (first + last === "" || headers["if-range"] !== undefined) return undefined;
  if (first !== "" && last !== "" && Number(last) < Number(first)) return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? "unsatisfiable" : { start, end };
}
