import type { IncomingMessage, ServerResponse } from "node:http";
import type { LiveState } from "../../shared/live/liveState.ts";

/** Path below the base of the script that receives the state of the dev server. */
export const LIVE_SCRIPT_PATH = "@maru/live.js";

/**
 * Maximum number of streams per browser that stay open. Browsers open at most six HTTP/1.1 connections to a server, so more streams would
 * block all other requests.
 */
export const MAX_STREAMS = 4;

/** Time after which browsers reconnect, in milliseconds. */
const RETRY_MS = 500;

/** Interval of TCP probes, in milliseconds. They detect browsers that disappeared, such as those of phones that left the network. */
const PROBE_MS = 30_000;

/** Sends the state of the dev server to open pages: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface LiveEvents {
  /**
   * Sends the current state. Then keeps the response open, unless the browser has {@link MAX_STREAMS} others. Such a page connects again
   * after a short time, so that it receives changes with this delay.
   */
  connect(request: IncomingMessage, response: ServerResponse): void;
  /** Sets the current state and sends it to all open pages. */
  send(state: LiveState): void;
  /** Ends all streams. Ends later ones immediately. */
  close(): void;
}

/** Creates the events of a dev server. */
export function createLiveEvents(): LiveEvents {
  /** Open streams, with the browser of each. */
  const open = new Map<ServerResponse, string>();
  let current = "";
  let isClosed = false;
  return {
    connect(request, response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
      response.write(`retry: ${RETRY_MS}\n\n${current}`);
      const browser = `${request.socket.remoteAddress} ${request.headers["user-agent"]}`;
      const streams = [...open.values()].filter((each) => each === browser).length;
      if (isClosed || streams >= MAX_STREAMS) return void response.end();
      request.socket.setKeepAlive(true, PROBE_MS);
      open.set(response, browser);
      response.on("close", () => open.delete(response));
    },
    send(state) {
      current = `data: ${JSON.stringify(state)}\n\n`;
      for (const response of open.keys()) response.write(current);
    },
    close() {
      isClosed = true;
      for (const response of open.keys()) response.end();
      open.clear();
    },
  };
}
