import type { IncomingMessage, ServerResponse } from "node:http";
import { REVALIDATED } from "../output/emitters/hosts/cacheControl.ts";
import { resolveRequest, type ServeOptions } from "./resolveRequest.ts";
import { sendFile } from "./sendFile.ts";

/** Makes browsers revalidate cached responses, because the author's files change. */
const HEADERS = { "cache-control": REVALIDATED };
const TEXT = { ...HEADERS, "content-type": "text/plain; charset=utf-8" };

/** Answers a request as static hosts do. Rejects if a file can't be read. Before that, it may have sent the beginning of the response. */
export async function serveSite(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeOptions,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...TEXT, allow: "GET, HEAD" }).end("Only GET and HEAD are answered here.\n");
    return;
  }
  const resolution = await resolveRequest(request.url ?? "/", options);
  if ("file" in resolution) return sendFile(request, response, resolution);
  const { status } = resolution;
  if ("location" in resolution) {
    response.writeHead(status, { ...HEADERS, location: resolution.location }).end();
  } else response.writeHead(status, TEXT).end(resolution.text);
}
