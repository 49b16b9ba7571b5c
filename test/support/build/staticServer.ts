import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { lookup } from "mrmime";
import { createFolderFinder } from "../../../src/node/server/findInFolder.ts";
import { resolveRequest } from "../../../src/node/server/resolveRequest.ts";
import type { ServedFile } from "../../../src/node/server/servedFile.ts";
import { decodeUrl } from "../../../src/shared/urls/decodeUrl.ts";
import { serverDelay } from "../runner/serverDelay.ts";

/** A static host whose network can fail and to which another build can be deployed. */
export interface StaticServer {
  /** Origin of the server with a trailing `/`. */
  url: string;
  /** Output folders by base path. Replacing a folder simulates a deployment. */
  folders: Map<string, string>;
  /** Texts that are served instead of files, by path. */
  instead: Map<string, string>;
  /** Called before each request is answered. If it returns true, it has answered the request itself. */
  fault: ((path: string, response: ServerResponse) => boolean) | undefined;
  /** Requested paths in order, with the time of each in milliseconds since 1970. */
  requested: { path: string; at: number }[];
  /** Closes all connections, including new ones, until {@link StaticServer.start} is called. */
  stop(): void;
  start(): void;
  /** Delay of every response in milliseconds. */
  delay: number;
  /** Cache of compressed texts, by uncompressed contents; `undefined` if the server does not compress. */
  packed: Map<string, Buffer> | undefined;
  close(): Promise<void>;
}

/** Serves output folders with the rules of `npm start` and the cache headers of `_headers`. `gzip` enables compression of texts. */
export async function serveStatic(
  folders: Record<string, string>,
  { gzip = false } = {},
): Promise<StaticServer> {
  const byBase = new Map(Object.entries(folders));
  let isStopped = false;
  const server: Server = createServer((request, response) => {
    if (isStopped) return void request.socket.destroy();
    const target = request.url ?? "/";
    const path = decodeUrl(target.replace(/[?#].*/, ""));
    shown.requested.push({ path, at: Date.now() });
    if (!shown.fault?.(path, response))
      setTimeout(() => void answer({ target, path }, response, shown), shown.delay + serverDelay()).unref();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const shown: StaticServer = {
    url: `http://localhost:${port}/`,
    folders: byBase,
    instead: new Map(),
    fault: undefined,
    requested: [],
    delay: 0,
    packed: gzip ? new Map() : undefined,
    stop() {
      isStopped = true;
      server.closeAllConnections();
    },
    start: () => void (isStopped = false),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return shown;
}

async function answer(
  { target, path }: { target: string; path: string },
  response: ServerResponse,
  { folders, instead, packed }: Pick<StaticServer, "folders" | "instead" | "packed">,
): Promise<void> {
  // The site of a request is the one with the longest matching base path.
  const longestFirst = [...folders].toSorted(([one], [other]) => other.length - one.length);
  const [base = "/", folder = ""] = longestFirst.find(([each]) => path.startsWith(each)) ?? [];
  const text = instead.get(path);
  const resolution =
    text === undefined
      ? await resolveRequest(target, { find: createFolderFinder(folder), base })
      : { status: 200, text };
  if ("location" in resolution) return void response.writeHead(301, { location: resolution.location }).end();
  const [name, bytes] =
    "file" in resolution
      ? [resolution.file.name, await bytesOf(resolution.file)]
      : [path.endsWith("/") ? "index.html" : path, resolution.text];
  const type = lookup(name) || "text/html";
  const sent = packed && /text|javascript|json|xml/.test(type) ? pack(bytes, packed) : undefined;
  response.writeHead(resolution.status, {
    "content-type": type,
    ...(sent && { "content-encoding": "gzip" }),
    "cache-control": /\.[0-9a-f]{8}\./.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
  });
  response.end(sent ?? bytes);
}

async function bytesOf({ size, read }: ServedFile): Promise<Buffer> {
  if (size === 0) return Buffer.alloc(0);
  const contents = read({ start: 0, end: size - 1 });
  return Buffer.isBuffer(contents) ? contents : buffer(contents);
}

/** Compresses each text once, as hosts do. */
function pack(bytes: Buffer | string, packed: Map<string, Buffer>): Buffer {
  const text = String(bytes);
  const compressed = packed.get(text) ?? gzipSync(text, { level: 9 });
  packed.set(text, compressed);
  return compressed;
}
