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

/** Notes that a page is open, and gives the visit it belongs to; a post that is opened loses its mark. */
export function openPage(store: Store, path: SiteUrl): Visit {
  const visit = withoutMark(continueVisit(Date.now(), decodeVisit(store.read("visit"))), unreadKey(path));
  store.write("visit", JSON.stringify(visit));
  return visit;
}

/** The visit as it is kept, by this page or by another one beside it. */
export function visitHere(store: Store): Visit | undefined {
  return decodeVisit(store.read("visit"));
}

/** Marks what the site has now and had not when it was last compared; at the first time that is nothing. */
export async function compareWithLast(store: Store, library: Library): Promise<void> {
  const { posts } = await library.manifest();
  const remembered = store.read("posts");
  const now = rememberPosts(posts);
  const visit = visitHere(store);
  // Without one all was cleared in the meantime.
  if (now === remembered || !visit) return;
  if (remembered !== null) {
    const marked = withMarks(visit, findUnread(posts, remembered));
    store.write("visit", JSON.stringify(marked));
  }
  // Where there is no room for it nothing is marked, rather than what was there long ago.
  if (!store.write("posts", now)) store.write("posts", undefined);
}
