import { afterEach, describe, expect, test, vi } from "vitest";
import {
  clearAll,
  clearLists,
  clearVisit,
  readStored,
  resetPreferences,
} from "../../../../src/client/readingHistory/page/storedData.ts";
import {
  dropPosition,
  storePosition,
  readPositions,
} from "../../../../src/client/readingHistory/storedPositions.ts";
import { openStore } from "../../../../src/client/readingHistory/storage.ts";
import { updateUnread, recordPageView, readVisit } from "../../../../src/client/readingHistory/visits.ts";
import type { Library } from "../../../../src/shared/listing/library.ts";
import type { StoredPosition } from "../../../../src/shared/readingHistory/storedPositions.ts";
import { manifest } from "../../../support/build/fixtureManifest.ts";

const position: StoredPosition = {
  path: "/blog/posts/a/",
  title: "글",
  language: "ko",
  hash: "a",
  nth: 0,
  offset: 0,
  before: [],
  after: [],
  share: 0.5,
  body: "b",
  storedAt: 1,
};
const store = openStore("/blog/");
const libraryOf = (posts: typeof manifest.posts) =>
  ({ manifest: async () => ({ ...manifest, posts }) }) as unknown as Library;

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
});

describe("data that the browser stores for a site", () => {
  test("stored data is listed and deleted by kind, only for the base path of the site", async () => {
    recordPageView(store, "/blog/");
    await updateUnread(store, libraryOf(manifest.posts));
    storePosition(store, position);
    storePosition(openStore("/"), { ...position, path: "/posts/b/" });
    localStorage.setItem("maru-reading", "{}");
    sessionStorage.setItem("maru-list:x", "{}");
    expect(readStored("/blog/")).toMatchObject({
      isAllowed: true,
      positions: [position],
      posts: manifest.posts.length,
      hasPreferences: true,
      hasSession: false,
      lists: 1,
    });
    dropPosition(store, position.path);
    clearVisit("/blog/");
    clearLists();
    resetPreferences();
    expect(readStored("/blog/")).toMatchObject({
      positions: [],
      visit: undefined,
      posts: 0,
      hasPreferences: false,
      lists: 0,
    });
    expect(readPositions(openStore("/"))).toHaveLength(1);
  });

  test("clearAll deletes all keys of the site, including unknown ones, and no key of another site", () => {
    const ours = [
      "maru-places:/blog/",
      "maru-visit:/blog/",
      "maru-reading",
      "maru:searches",
      "maru-later",
      "giscus-session",
    ];
    const others = ["maru-places:/", "maru-posts:/docs/", "theirs"];
    for (const key of [...ours, ...others]) localStorage.setItem(key, "[]");
    clearAll("/blog/");
    expect(Object.keys(localStorage).toSorted()).toEqual(others.toSorted());
  });

  test("no stored data is reported if the browser denies access to localStorage", () => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    storePosition(store, position);
    recordPageView(store, position.path);
    clearAll("/blog/");
    expect(readStored("/blog/")).toMatchObject({
      isAllowed: false,
      positions: [],
      visit: undefined,
      posts: 0,
      searches: [],
    });
  });
});

describe("unread marks", () => {
  const [first, ...rest] = manifest.posts;
  const revised = { ...rest[0], body: "/posts/second/body.ffffffff.json" } as (typeof manifest.posts)[number];

  test("posts that changed since the last visit are marked until the visit ends or the post is opened", async () => {
    vi.useFakeTimers({ now: 1_760_000_000_000 });
    recordPageView(store, "/");
    await updateUnread(store, libraryOf(rest));
    expect(readVisit(store)?.marks).toEqual([]);
    vi.setSystemTime(Date.now() + 86_400_000);
    recordPageView(store, "/");
    const now = libraryOf([first, revised, ...rest.slice(1)] as typeof manifest.posts);
    await updateUnread(store, now);
    expect(readVisit(store)?.marks.map(([, unread]) => unread)).toEqual(["new", "revised"]);
    recordPageView(store, revised.url);
    await updateUnread(store, now);
    expect(readVisit(store)?.marks.map(([, unread]) => unread)).toEqual(["new"]);
    vi.setSystemTime(Date.now() + 31 * 60_000);
    recordPageView(store, "/");
    expect(readVisit(store)?.marks).toEqual([]);
  });

  test("no post is marked if storage is full", async () => {
    recordPageView(store, "/");
    await updateUnread(store, libraryOf(rest));
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await updateUnread(store, libraryOf(manifest.posts));
    expect(store.read("posts")).toBeNull();
    expect(readVisit(store)?.marks).toEqual([]);
  });
});
