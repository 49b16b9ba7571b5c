import { render } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useAwaited, useWholeList } from "../../../src/client/list/useWholeList.ts";
import type { FetchLibrary } from "../../../src/client/data/library.ts";
import { LibraryContext } from "../../../src/client/data/libraryContext.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Renders a page that uses the hook; returns the mocked library and the mocked loader of the page. */
async function open(
  useHook: () => void,
  {
    summaries = () => undefined,
    after = 3000,
  }: { summaries?: FetchLibrary["summaries"]; after?: number } = {},
) {
  const library = {
    summaries: vi.fn<FetchLibrary["summaries"]>(summaries),
    filter: vi.fn<() => Promise<object>>(async () => ({})),
  };
  const loader = vi.fn<() => null>(() => null);
  function Shown() {
    useHook();
    return null;
  }
  const router = createMemoryRouter([{ path: "*", loader, Component: Shown }], {
    hydrationData: { loaderData: { 0: null } },
  });
  render(
    <LibraryContext value={library as unknown as FetchLibrary}>
      <RouterProvider router={router} />
    </LibraryContext>,
  );
  await vi.advanceTimersByTimeAsync(after);
  return { library, loader };
}

const complete = { isPart: false, isPending: false, rest: undefined };

test.each([
  ["rows", { rest: [] }],
  ["summaries", { isPending: true }],
])("a list that lacks %s is loaded again when the browser is idle", async (_, lacking) => {
  const { loader } = await open(() => useWholeList({ ...complete, isPart: true, ...lacking }));
  expect(loader).toHaveBeenCalledTimes(1);
});

test("on a slow connection, missing rows load at the reader's first input, but missing summaries load without input", async () => {
  vi.stubGlobal("navigator", { connection: { saveData: true } });
  const { loader } = await open(() => useWholeList({ ...complete, isPart: true, rest: [] }));
  expect(loader).not.toHaveBeenCalled();
  document.dispatchEvent(new Event("scroll", { bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
  expect(loader).toHaveBeenCalledTimes(1);
  const pending = await open(() => useWholeList({ ...complete, isPart: true, isPending: true }));
  expect(pending.loader).toHaveBeenCalledTimes(1);
});

test("a list that lacks only folded tags is not loaded again, but the filter for the next click is created", async () => {
  const { library, loader } = await open(() => useWholeList({ ...complete, isPart: true }));
  expect(library.filter).toHaveBeenCalledTimes(1);
  expect(loader).not.toHaveBeenCalled();
});

test("a complete list requests no data", async () => {
  const { library, loader } = await open(() => useWholeList(complete));
  expect([library.summaries, library.filter, loader].map((each) => each.mock.calls.length)).toEqual([
    0, 0, 0,
  ]);
});

test("useAwaited(true) renders the page again as soon as its data is loaded, but not if loading fails", async () => {
  expect((await open(() => useAwaited(true), { after: 0 })).loader).toHaveBeenCalledTimes(1);
  expect((await open(() => useAwaited(false))).loader).not.toHaveBeenCalled();
  const failed = await open(() => useAwaited(true), {
    summaries: () => Promise.reject(new Error("no connection")),
  });
  expect(failed.library.summaries).toHaveBeenCalledTimes(1);
  expect(failed.loader).not.toHaveBeenCalled();
});
