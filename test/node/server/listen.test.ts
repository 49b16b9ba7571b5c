import { once } from "node:events";
import { get } from "node:http";
import { connect, type Socket } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { afterEach, expect, test, vi } from "vitest";
import {
  type Answer,
  isAllowedHost,
  listen,
  type ListenOptions,
  printUrls,
  type RunningServer,
  type Upgrade,
} from "../../../src/node/server/listen.ts";
import { nextTurn } from "../../support/runner/heldCalls.ts";
import { rawRequest } from "../../support/build/rawRequest.ts";

const opened: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

const greet: Answer = async (_request, response) => void response.end("hello");

/** Starts a server on a free port, unless the options contain a port. Returns its URL. */
async function start(answer: Answer, options: Partial<ListenOptions> = {}): Promise<string> {
  const server = await listen(answer, { port: 0, isChosen: true, base: "/", ...options });
  opened.push(server);
  return server.urls[0] ?? "";
}

const portOf = (url: string) => Number(new URL(url).port);

test("without a chosen port, the next free port is used if the port is taken", async () => {
  const taken = portOf(await start(greet));
  const url = await start(greet, { port: taken, isChosen: false, base: "/log/" });
  expect(url).toMatch(/^http:\/\/localhost:\d+\/log\/$/);
  expect(portOf(url)).toBeGreaterThan(taken);
  expect(await (await fetch(url)).text()).toBe("hello");
});

test("a chosen port that is taken is an error", async () => {
  const taken = portOf(await start(greet));
  await expect(start(greet, { port: taken })).rejects.toMatchObject({ code: "EADDRINUSE", port: taken });
});

test("an address that this computer does not have is an error, and no other port is tried", async () => {
  const failing = start(greet, { host: "192.0.2.1", isChosen: false });
  await expect(failing).rejects.toMatchObject({ code: "EADDRNOTAVAIL" });
});

const OWN = ["localhost", "LOCALHOST:5173", "blog.localhost:80", "127.0.0.1:5173", "192.168.0.7", "[::1]:5173", "[::1]"]; // prettier-ignore
const OTHERS = ["evil.example", "evil.example:5173", "localhost.evil.example", "127.0.0.1.evil.example", "evillocalhost", "[evil.example]", "localhost@evil.example", ""]; // prettier-ignore

test.each([...OWN.map((host) => [host, 200] as const), ...OTHERS.map((host) => [host, 403] as const)])(
  "a request with the host %j is answered with %i, to prevent DNS rebinding",
  async (host, status) => {
    const url = await start(greet);
    const { status: found, body } = await rawRequest(url, "/", { headers: { host } });
    expect(found).toBe(status);
    expect(body.includes("hello")).toBe(status === 200);
  },
);

test("the name that a server listens on is allowed as a host, in any case", () => {
  expect(isAllowedHost("Laptop.local:5173", "laptop.local")).toBe(true);
  expect(isAllowedHost("laptop.local:5173", "localhost")).toBe(false);
  expect(isAllowedHost("laptop.local", "0.0.0.0")).toBe(false);
  expect(isAllowedHost(undefined, "localhost")).toBe(false);
});

test.each(["0.0.0.0", "::"])(
  "the computer's name and its .local name are allowed as hosts if the server listens on %s",
  (host) => {
    for (const computer of ["My-Mac", "my-mac.local", "my-mac.lan"]) {
      expect(isAllowedHost("my-mac.local:5173", host, computer)).toBe(true);
      expect(isAllowedHost(`${computer}:5173`, host, computer)).toBe(true);
      expect(isAllowedHost("evil.local", host, computer)).toBe(false);
      expect(isAllowedHost("my-mac.local.evil.example", host, computer)).toBe(false);
      expect(isAllowedHost("my-mac.local", "localhost", computer)).toBe(false);
    }
    expect(isAllowedHost(hostname(), host)).toBe(true);
  },
);

test("a refused host name is answered with what the author can do", async () => {
  const { body } = await rawRequest(await start(greet), "/", { headers: { host: "evil.example" } });
  expect(body).toContain(
    "This host name is not allowed; open the site at a URL that the terminal shows, or start the server with this name: `--host <name>`.\n",
  );
});

test("a failure of an answer is reported, and the client receives status 500 without its message", async () => {
  const errors: unknown[] = [];
  const failure = new Error("secret");
  const url = await start(() => Promise.reject(failure), { onError: (cause) => void errors.push(cause) });
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe("The page can't be served; the terminal says why.\n");
  expect(errors).toEqual([failure]);
});

test("a failure of an answer is printed with what the author can do", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  const full = { code: "EMFILE", syscall: "open", path: "/a/b.html", errno: -24 };
  const url = await start(() => Promise.reject(Object.assign(new Error("EMFILE: too many"), full)));
  await fetch(url);
  const printed = print.mock.calls.flat().join("\n");
  print.mockRestore();
  expect(printed).toContain("/a/b.html can't be opened: ");
});

test("a response that fails after its beginning is cut off, so that the client notices", async () => {
  const url = await start(
    async (_request, response) => {
      response.writeHead(200, { "content-length": 10 }).write("half");
      throw new Error("unreadable");
    },
    { onError: () => {} },
  );
  await expect(fetch(url).then((response) => response.text())).rejects.toThrow("terminated");
});

test("a client that closes the connection before the end of a file is not an error", async () => {
  const errors: unknown[] = [];
  const failures: unknown[] = [];
  const url = await start(
    async (_request, response) => {
      const contents = new PassThrough();
      contents.write("the beginning");
      await pipeline(contents, response).catch((cause: unknown) => {
        failures.push(cause);
        throw cause;
      });
    },
    { onError: (cause) => void errors.push(cause) },
  );
  get(url, (response) => void response.once("data", () => response.destroy()));
  await expect.poll(() => failures).toMatchObject([{ code: "ERR_STREAM_PREMATURE_CLOSE" }]);
  await nextTurn();
  expect(errors).toEqual([]);
});

test("closing a server ends its open responses and WebSockets, and frees its port", async () => {
  const server = await listen(async (_request, response) => void response.write("open"), {
    port: 0,
    isChosen: true,
    base: "/",
    upgrade: (_request, socket) => void socket.write("HTTP/1.1 101 Switching Protocols\r\n\r\n"),
  });
  const [url = ""] = server.urls;
  const response = await fetch(url);
  const socket = await openWebSocket(url, "localhost");
  expect(await firstLine(socket)).toBe("HTTP/1.1 101 Switching Protocols");
  const closed = once(socket, "close");
  await server.close();
  await expect(response.text()).rejects.toThrow("terminated");
  await closed;
  expect(await start(greet, { port: portOf(url) })).toBe(url);
});

test("a WebSocket is refused for the name of another site, and not opened without a function that opens WebSockets", async () => {
  const upgrade = vi.fn<Upgrade>((_request, socket) => void socket.end("opened\r\n"));
  const url = await start(greet, { upgrade });
  expect(await text(await openWebSocket(url, "evil.example"))).toBe("");
  expect(upgrade).not.toHaveBeenCalled();
  expect(await text(await openWebSocket(url, "localhost"))).toBe("opened\r\n");
  expect(await firstLine(await openWebSocket(await start(greet), "localhost"))).toBe("HTTP/1.1 200 OK");
});

/** Sends a request for a WebSocket. */
async function openWebSocket(url: string, host: string): Promise<Socket> {
  const socket = connect({ host: "localhost", port: portOf(url) });
  const fields = [`host: ${host}`, "connection: upgrade", "upgrade: websocket"];
  socket.write(["GET / HTTP/1.1", ...fields, "", ""].join("\r\n"));
  return socket.on("error", () => {});
}

async function firstLine(socket: Socket): Promise<string | undefined> {
  const [data] = (await once(socket, "data")) as [Buffer];
  return String(data).split("\r\n")[0];
}

test("a server for the whole network prints its local URL and those in the network, with the base path", async () => {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  const url = await start(greet, { host: "0.0.0.0", base: "/log/" });
  const [server] = opened;
  if (server) printUrls(server);
  const lines = print.mock.calls.flat();
  print.mockRestore();
  const port = portOf(url);
  const interfaces = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const others = interfaces.filter(({ internal, family }) => !internal && family === "IPv4");
  expect(lines).toEqual([
    `  Local:    http://localhost:${port}/log/`,
    ...others.map(({ address }) => `  Network:  http://${address}:${port}/log/`),
  ]);
  for (const each of server?.urls ?? []) expect(await (await fetch(each)).text()).toBe("hello");
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
);

test.runIf(hasIpv6)("the URL of an IPv6 address has brackets", async () => {
  expect(await start(greet, { host: "::1" })).toMatch(/^http:\/\/\[::1\]:\d+\/$/);
});
