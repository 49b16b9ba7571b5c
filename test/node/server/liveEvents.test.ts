import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLiveEvents, type LiveEvents, MAX_STREAMS } from "../../../src/node/server/liveEvents.ts";
import { listen, type RunningServer } from "../../../src/node/server/listen.ts";
import { type EventStream, openEventStream } from "../../support/build/eventStream.ts";

let events: LiveEvents;
let server: RunningServer;
let responses: Set<ServerResponse>;
const open = (browser?: string) => openEventStream(server.urls[0] ?? "", browser);

beforeEach(async () => {
  events = createLiveEvents();
  const connected = new Set<ServerResponse>();
  responses = connected;
  const answer = async (...exchange: Parameters<LiveEvents["connect"]>) => {
    const [, response] = exchange;
    connected.add(response);
    response.on("close", () => connected.delete(response));
    events.connect(...exchange);
  };
  server = await listen(answer, { port: 0, isChosen: true, base: "/" });
});
afterEach(() => server.close());

const stateOf = (version: string) => ({ version, base: "/", errors: "a.md:1: broken\nb.md:2: 깨짐" });

/** Opens the maximum number of streams of one browser that stay open, and reads the current state from each. */
async function openAll(browser: string): Promise<EventStream[]> {
  const streams = await Promise.all(Array.from({ length: MAX_STREAMS }, () => open(browser)));
  for (const stream of streams) expect(await stream.next()).toEqual(stateOf("a-1"));
  return streams;
}

test("a page receives the current state when it connects, and each later one", async () => {
  events.send(stateOf("a-1"));
  const stream = await open();
  expect(stream.response.headers).toMatchObject({
    "content-type": "text/event-stream",
    "cache-control": "no-cache",
  });
  expect(await stream.next()).toEqual(stateOf("a-1"));
  events.send(stateOf("a-2"));
  events.send(stateOf("a-3"));
  expect(await stream.next()).toEqual(stateOf("a-2"));
  expect(await stream.next()).toEqual(stateOf("a-3"));
});

test("only some streams of a browser stay open, so that it can still load pages; the others end after the current state", async () => {
  events.send(stateOf("a-1"));
  const streams = await openAll("one");
  const excess = await open("one");
  expect([await excess.next(), await excess.next()]).toEqual([stateOf("a-1"), undefined]);
  const [other] = await openAll("another");
  events.send(stateOf("a-2"));
  for (const stream of [...streams, other]) expect(await stream?.next()).toEqual(stateOf("a-2"));
});

test("if a browser with the maximum number of streams closes one, its next stream stays open", async () => {
  events.send(stateOf("a-1"));
  const [first] = await openAll("one");
  first?.close();
  await expect.poll(() => responses.size).toBe(MAX_STREAMS - 1);
  const next = await open("one");
  expect(await next.next()).toEqual(stateOf("a-1"));
  events.send(stateOf("a-2"));
  expect(await next.next()).toEqual(stateOf("a-2"));
});

test("closing ends all streams without sending later states; a page that connects afterwards receives the current state, and its stream ends", async () => {
  events.send(stateOf("a-1"));
  const stream = await open();
  expect(await stream.next()).toEqual(stateOf("a-1"));
  events.close();
  events.send(stateOf("a-2"));
  expect(await stream.next()).toBeUndefined();
  const later = await open();
  expect([await later.next(), await later.next()]).toEqual([stateOf("a-2"), undefined]);
});
