import { afterEach, describe, expect, test, vi } from "vitest";
import {
  clearAll,
  forgetLists,
  forgetVisit,
  readStored,
  resetSettings,
} from "../../../../src/client/readingHistory/page/storedData.ts";
import {
  dropPosition,
  storePosition,
  readPositions,
} from "../../../../src/client/readingHistory/storedPositions.ts";
import { storeOf } from "../../../../src/client/readingHistory/storage.ts";
import { compareWithLast, openPage, visitHere } from "../../../../src/client/readingHistory/visits.ts";
import type { Library } from "../../../../src/shared/listing/library.ts";
import type { StoredPosition } from "../../../../src/shared/readingHistory/storedPositions.ts";
import { manifest } from "../../../support/build/fixtureManifest.ts";

const place: StoredPosition = {
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
  kept: 1,
};
const store = storeOf("/blog/");
const libraryOf = (posts: typeof manifest.posts) =>
  ({ manifest: async () => ({ ...manifest, posts }) }) as unknown as Library;

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
});

describe("data that the browser stores for a site", () => {
  test("lists and deletes the stored data by kind, for its own base path only", async () => {
    openPage(store, "/blog/");
    await compareWithLast(store, libraryOf(manifest.posts));
    storePosition(store, place);
    storePosition(storeOf("/"), { ...place, path: "/posts/b/" });
    localStorage.setItem("maru-reading", "{}");
    sessionStorage.setItem("maru-list:x", "{}");
    expect(readStored("/blog/")).toMatchObject({
      isAllowed: true,
      places: [place],
      posts: manifest.posts.length,
      hasSettings: true,
      hasSession: false,
      lists: 1,
    });
    dropPosition(store, place.path);
    forgetVisit("/blog/");
    forgetLists();
    resetSettings();
    expect(readStored("/blog/")).toMatchObject({
      places: [],
      visit: undefined,
      posts: 0,
      hasSettings: false,
      lists: 0,
    });
    expect(readPositions(storeOf("/"))).toHaveLength(1);
  });

  test("clearAll deletes all keys of the site, including those unknown to the page, and no key of another site", () => {
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

  test("reports no stored data when the browser denies access to localStorage", () => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    storePosition(store, place);
    openPage(store, place.path);
    clearAll("/blog/");
    expect(readStored("/blog/")).toMatchObject({
      isAllowed: false,
      places: [],
      visit: undefined,
      posts: 0,
      searches: [],
    });
  });
});

describe("marks of new and revised posts", () => {
  const [first, ...rest] = manifest.posts;
  const revised = { ...rest[0], body: "/posts/second/body.ffffffff.json" } as (typeof manifest.posts)[number];

  test("marks posts that changed since the last visit, keeps the marks during the visit, and unmarks a post when it is opened", async () => {
    vi.useFakeTimers({ now: 1_760_000_000_000 });
    openPage(store, "/");
    await compareWithLast(store, libraryOf(rest));
    expect(visitHere(store)?.marks).toEqual([]);
    vi.setSystemTime(Date.now() + 86_400_000);
    openPage(store, "/");
    const now = libraryOf([first, revised, ...rest.slice(1)] as typeof manifest.posts);
    await compareWithLast(store, now);
    expect(visitHere(store)?.marks.map(([, unread]) => unread)).toEqual(["new", "revised"]);
    openPage(store, revised.url);
    await compareWithLast(store, now);
    expect(visitHere(store)?.marks.map(([, unread]) => unread)).toEqual(["new"]);
    vi.setSystemTime(Date.now() + 31 * 60_000);
    openPage(store, "/");
    expect(visitHere(store)?.marks).toEqual([]);
  });

  test("no post is marked when the storage is full", async () => {
    openPage(store, "/");
    await compareWithLast(store, libraryOf(rest));
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await compareWithLast(store, libraryOf(manifest.posts));
    expect(store.read("posts")).toBeNull();
    expect(visitHere(store)?.marks).toEqual([]);
  });
});
