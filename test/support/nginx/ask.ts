import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Response body as sent by the server, without decompression. */
  body: Buffer;
}

/** Sends a request with an unchanged path, and does not follow redirects. */
export async function ask(
  origin: string,
  path: string,
  { method = "GET", encoding }: { method?: string; encoding?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const headers = encoding === undefined ? {} : { "accept-encoding": encoding };
  const pending = request({ hostname, port, path, method, headers, agent: false }).end();
  const [response] = (await once(pending, "response")) as [IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) };
}
