/**
 * Returns the number of pages of a paginated list. At least 1, because an empty list has one page.
 * @param count Number of posts in the list.
 */
export function pageCount(count: number, postsPerPage: number): number {
  return Math.max(1, Math.ceil(count / postsPerPage));
}

/**
 * Returns the posts on one page of a paginated list.
 * @param page Number of the page, from 1.
 */
export function postsOfPage<P>(posts: readonly P[], page: number, postsPerPage: number): P[] {
  return posts.slice((page - 1) * postsPerPage, page * postsPerPage);
}
