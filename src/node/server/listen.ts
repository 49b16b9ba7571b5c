import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import type { Duplex } from "node:stream";
import { explainError } from "../diagnostics/systemErrors/explainError.js";

/** Answers a request. A rejection is answered with status 500. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Opens a WebSocket. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface ListenOptions {
  port: number;
  /** Whether the author chose the port. Otherwise, the next free one is used if it is taken. */
  isChosen: boolean;
  /** Address to listen on. Default: `localhost`. */
  host?: string | undefined;
  /** Base path of the site. */
  base: string;
  /** Default: a request for a WebSocket is answered as any other, without an upgrade. */
  upgrade?: Upgrade | undefined;
  /** Called with errors of `answer`. Default: prints them. */
  onError?: (cause: unknown) => void;
}

/** A server that listens. */
export interface RunningServer {
  /** URLs of the site: the local one first, then those in the network. */
  urls: string[];
  close(): Promise<void>;
}

/** Number of ports that are tried after a taken one. */
const MAX_TRIES = 20;

/** Starts a server. Rejects if it can't listen on the port. */
export async function listen(answer: Answer, options: ListenOptions): Promise<RunningServer> {
  const { host = "localhost", base, upgrade } = options;
  const { onError = (cause) => console.error(explainError(cause)) } = options;
  const server = createServer((request, response) => {
    if (!isAllowedHost(request.headers.host, host)) {
      response.writeHead(403, TEXT).end(WRONG_HOST);
      return;
    }
    answer(request, response).catch((cause: unknown) => {
      // The client closed the connection before the end of the file.
      if (response.destroyed && String(Object(cause).code).startsWith("ERR_STREAM_")) return;
      onError(cause);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, TEXT).end("The page can't be served; the terminal says why.\n");
    });
  });
  const sockets = new Set<Duplex>();
  if (upgrade) {
    server.on("upgrade", (request, socket, head) => {
      if (!isAllowedHost(request.headers.host, host)) return socket.destroy();
      sockets.add(socket.once("close", () => sockets.delete(socket)));
      upgrade(request, socket, head);
    });
  }
  const port = await bind(server, host, options);
  return {
    urls: urlsOf(host, port).map((origin) => origin + base),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        // Node does not count WebSockets among the connections.
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const WRONG_HOST =
  "This host name is not allowed; open the site at a URL that the terminal shows, or start the server with this name: `--host <name>`.\n";

const TEXT = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" };

async function bind(server: Server, host: string, { port, isChosen }: ListenOptions): Promise<number> {
  for (let tries = 0; ; tries++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port + tries, host, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (cause) {
      if (isChosen || (cause as NodeJS.ErrnoException).code !== "EADDRINUSE" || tries === MAX_TRIES)
        throw cause;
    }
  }
}

/**
 * Whether a request's `Host` names this server. Other names could be those of a website that resolves to this machine in order to read
 * drafts: https://github.com/advisories/GHSA-vg6x-rcgg-rjx6
 * @param header Value of the header; a port in it is ignored.
 * @param host Address that the server listens on.
 * @param computer Name of this computer in the network. It is allowed if the server listens on all addresses, and so is its `.local` name,
 * which other devices find by multicast DNS: https://www.rfc-editor.org/rfc/rfc6762
 */
export function isAllowedHost(header: string | undefined, host: string, computer = hostname()): boolean {
  const name = (header ?? "").replace(/:\d+$/, "").toLowerCase();
  const [label = ""] = computer.split(".");
  const own = isEverywhere(host) ? [computer, `${label}.local`] : [host];
  return (
    isIP(name.replace(/^\[|\]$/g, "")) > 0 ||
    /^(?:.+\.)?localhost$/.test(name) ||
    own.some((each) => each.toLowerCase() === name)
  );
}

/** Whether a server that listens on an address can be reached by all addresses of this computer. */
function isEverywhere(host: string): boolean {
  return ["0.0.0.0", "::"].includes(host);
}

function urlsOf(host: string, port: number): string[] {
  if (!isEverywhere(host)) return [`http://${host.includes(":") ? `[${host}]` : host}:${port}`];
  const interfaces = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const inNetwork = interfaces.filter(({ internal, family }) => !internal && family === "IPv4");
  return [`http://localhost:${port}`, ...inNetwork.map(({ address }) => `http://${address}:${port}`)];
}

/** Prints the URLs of a server. */
export function printUrls({ urls: [local, ...others] }: RunningServer): void {
  console.log(`  Local:    ${local}`);
  for (const url of others) console.log(`  Network:  ${url}`);
}
