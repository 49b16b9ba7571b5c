import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { lookup } from "mrmime";
import type { StaticServer } from "./staticServer.ts";

/** Answers for a file as a bad network or a host out of order does; `file` is its path on the disk. */
export type Fault = (response: ServerResponse, file: string) => void;

const HTML = "<!doctype html><title>Sorry</title><p>We will be back soon.";

/** What goes wrong on the way, whatever was asked for. */
export const FAULTS: Record<string, Fault> = {
  "answered 404": (response) => void response.writeHead(404, { "content-type": "text/html" }).end(HTML),
  "answered 500": (response) => void response.writeHead(500, { "content-type": "text/html" }).end(HTML),
  "cut in the middle": cut,
  stalled: () => undefined,
  "replaced by HTML": (response) => void response.writeHead(200, { "content-type": "text/html" }).end(HTML),
  "not answered": (response) => void response.destroy(),
};

function cut(response: ServerResponse, file: string): void {
  void readFile(file).then((bytes) => {
    response.writeHead(200, { "content-type": lookup(file) ?? "", "content-length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  });
}

/** Answers with another text of the same type. */
export function answerWith(text: string): Fault {
  return (response, file) =>
    void response
      .writeHead(200, { "content-type": lookup(file) ?? "", "cache-control": "no-cache" })
      .end(text);
}

/** Lets a fault befall a file, until it is healed. */
export function befall(server: StaticServer, file: RegExp, fault: Fault): () => void {
  server.fault = (path, response) => {
    if (!file.test(path)) return false;
    fault(response, join(server.folders.get("/") ?? "", path));
    return true;
  };
  return () => (server.fault = undefined);
}
