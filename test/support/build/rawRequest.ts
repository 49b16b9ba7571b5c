import { connect } from "node:net";
import { text } from "node:stream/consumers";

export interface RawResponse {
  status: number;
  /** Values of response headers, by lower-case name. */
  headers: Record<string, string>;
  body: string;
}

/** Sends a request with an unchanged target, because HTTP clients would normalize its path. The target is sent as Latin-1. */
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
  // Uses `write` instead of `end`, because Node's server does not respond to a client that has closed its side of the connection.
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
