/** How many pages a list of `count` posts fills: at least 1, since an empty list is a page too. */
export function pageCount(count: number, postsPerPage: number): number {
  return Math.max(1, Math.ceil(count / postsPerPage));
}

/** The posts of page `page`, counted from 1. */
export function pageOf<P>(posts: readonly P[], page: number, postsPerPage: number): P[] {
  return posts.slice((page - 1) * postsPerPage, page * postsPerPage);
}
