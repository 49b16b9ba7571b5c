import { connect } from "node:net";
import { text } from "node:stream/consumers";

export interface RawResponse {
  status: number;
  /** By their names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** Sends a request target as it is written, which no HTTP client does: those normalize paths first. Bytes are given as Latin-1. */
export async function rawRequest(
  url: string,
  target: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<RawResponse> {
  const { hostname, port, host } = new URL(url);
  const lines = Object.entries({ host, connection: "close", ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const socket = connect({ host: hostname, port: Number(port) });
  // Not `end`: a server of Node answers no client that has closed its half.
  socket.write([`${method} ${target} HTTP/1.1`, ...lines, "", ""].join("\r\n"), "latin1");
  const [head = "", ...body] = (await text(socket)).split("\r\n\r\n");
  const [statusLine = "", ...fields] = head.split("\r\n");
  return {
    status: Number(statusLine.split(" ")[1]),
    headers: Object.fromEntries(
      fields.map((field) => {
        const [name = "", ...value] = field.split(": ");
        return [name.toLowerCase(), value.join(": ")];
      }),
    ),
    body: body.join("\r\n\r\n"),
  };
}
