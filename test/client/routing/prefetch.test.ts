import { afterEach, expect, test, vi } from "vitest";
import type { FetchLibrary } from "../../../src/client/data/library.ts";
import { prefetchOnIntent } from "../../../src/client/routing/prefetch.ts";
import { loadShell } from "../../../src/client/data/shell.ts";
import { createPost, manifest } from "../../support/build/fixtureManifest.ts";

afterEach(() => vi.unstubAllGlobals());

/** Returns the number of prefetches of a manifest with `count` posts: without an interaction, and in total after a key press. */
async function fetchesOf(count: number): Promise<{ idle: number; afterKey: number }> {
  const posts = Array.from({ length: count }, (_, number) =>
    createPost({ slug: String(number), title: "글" }),
  );
  const fetchAhead = vi.fn<() => Promise<unknown>>().mockResolvedValue(undefined);
  const library = {
    manifest: async () => ({ ...manifest, posts }),
    fetchAhead,
  } as Partial<FetchLibrary> as FetchLibrary;
  vi.stubGlobal("requestIdleCallback", (run: () => void) => run());
  const { isLarge } = await loadShell(library);
  prefetchOnIntent({ base: "/", routes: [], library, isLarge });
  const idle = fetchAhead.mock.calls.length;
  dispatchEvent(new Event("keydown"));
  return { idle, afterKey: fetchAhead.mock.calls.length };
}

test("a manifest of up to 2,000 posts is prefetched when the browser is idle", async () => {
  expect(await fetchesOf(2000)).toEqual({ idle: 1, afterKey: 1 });
});

test("a manifest of more than 2,000 posts is prefetched only at the reader's first interaction", async () => {
  expect(await fetchesOf(2001)).toEqual({ idle: 0, afterKey: 1 });
});

test.each([{ saveData: true }, { effectiveType: "2g" }, { effectiveType: "3g" }])(
  "on a connection with %o the manifest is prefetched neither when the browser is idle nor at an interaction",
  async (connection) => {
    vi.stubGlobal("navigator", { connection });
    expect(await fetchesOf(100)).toEqual({ idle: 0, afterKey: 0 });
    expect(await fetchesOf(2001)).toEqual({ idle: 0, afterKey: 0 });
  },
);

test("on a fast connection that is not metered, the manifest is prefetched when the browser is idle", async () => {
  vi.stubGlobal("navigator", { connection: { saveData: false, effectiveType: "4g" } });
  expect(await fetchesOf(100)).toEqual({ idle: 1, afterKey: 1 });
});
