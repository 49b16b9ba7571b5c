import type { SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { Library } from "../../shared/listing/library.ts";
import { unreadKey, findUnread, rememberPosts } from "../../shared/readingHistory/unread.ts";
import {
  decodeVisit,
  type Visit,
  continueVisit,
  withMarks,
  withoutMark,
} from "../../shared/readingHistory/visit.ts";
import type { Store } from "./storage.ts";

/** Records a page view in the current visit or in a new one. Removes the unread mark of the opened post. */
export function recordPageView(store: Store, path: SiteUrl): void {
  const visit = withoutMark(continueVisit(Date.now(), decodeVisit(store.read("visit"))), unreadKey(path));
  store.write("visit", JSON.stringify(visit));
}

/** Returns the stored visit. Reads storage each time, because another tab may have updated it. */
export function readVisit(store: Store): Visit | undefined {
  return decodeVisit(store.read("visit"));
}

/**
 * Compares the posts of the site with those stored at the last comparison. Marks new and updated posts, and stores the
 * current ones. The first comparison marks nothing.
 */
export async function updateUnread(store: Store, library: Library): Promise<void> {
  const { posts } = await library.manifest();
  const remembered = store.read("posts");
  const now = rememberPosts(posts);
  const visit = readVisit(store);
  // There is no visit if the reader has cleared the data meanwhile or if storage is unavailable.
  if (now === remembered || !visit) return;
  if (remembered !== null) {
    const marked = withMarks(visit, findUnread(posts, remembered));
    store.write("visit", JSON.stringify(marked));
  }
  // If the new list is too long or does not fit into storage, removes the old one: an outdated list would mark the
  // wrong posts.
  if (!store.write("posts", now)) store.write("posts", undefined);
}
