import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { lookup } from "mrmime";
import type { StaticServer } from "../build/staticServer.ts";

/** Responds to a request like a bad network or a broken host. `file` is the path of the requested file on disk. */
export type Fault = (response: ServerResponse, file: string) => void;

const HTML = "<!doctype html><title>Sorry</title><p>We will be back soon.";

/** Faults by name. Each can apply to any file. */
export const FAULTS: Record<string, Fault> = {
  "answered 404": (response) => void response.writeHead(404, { "content-type": "text/html" }).end(HTML),
  "answered 500": (response) => void response.writeHead(500, { "content-type": "text/html" }).end(HTML),
  "cut in the middle": cut,
  stalled: () => undefined,
  "answered with HTML": (response) => void response.writeHead(200, { "content-type": "text/html" }).end(HTML),
  "not answered": (response) => void response.destroy(),
};

function cut(response: ServerResponse, file: string): void {
  void readFile(file).then((bytes) => {
    response.writeHead(200, { "content-type": lookup(file) ?? "", "content-length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  });
}

/** Returns a fault that responds with another text of the same media type. */
export function answerWith(text: string): Fault {
  return (response, file) =>
    void response
      .writeHead(200, { "content-type": lookup(file) ?? "", "cache-control": "no-cache" })
      .end(text);
}

/** Injects a fault for requests whose path matches `file`. The returned function removes it. */
export function injectFault(server: StaticServer, file: RegExp, fault: Fault): () => void {
  server.fault = (path, response) => {
    if (!file.test(path)) return false;
    fault(response, join(server.folders.get("/") ?? "", path));
    return true;
  };
  return () => (server.fault = undefined);
}
