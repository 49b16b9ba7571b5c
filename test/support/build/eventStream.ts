import { get, type IncomingMessage } from "node:http";
import { createInterface } from "node:readline";
import type { LiveState } from "../../../src/shared/live/liveState.ts";

/** An open stream of states of a dev server, as a page receives them. */
export interface EventStream {
  response: IncomingMessage;
  /** Returns the next state; `undefined` if the server has ended the stream. */
  next(): Promise<LiveState | undefined>;
  close(): void;
}

/**
 * Connects to the events of a dev server.
 * @param browser Value of the header `User-Agent`.
 */
export async function openEventStream(url: string, browser = "test"): Promise<EventStream> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: false, headers: { "user-agent": browser } }, resolve).on("error", reject);
  });
  const states = readStates(response);
  return {
    response,
    next: async () => (await states.next()).value as LiveState | undefined,
    close: () => void response.destroy(),
  };
}

async function* readStates(response: IncomingMessage): AsyncGenerator<LiveState> {
  try {
    for await (const line of createInterface(response)) {
      if (line.startsWith("data: ")) yield JSON.parse(line.slice("data: ".length)) as LiveState;
    }
  } catch (cause) {
    // The server has closed the connection.
    if ((cause as NodeJS.ErrnoException).code !== "ECONNRESET") throw cause;
  }
}
