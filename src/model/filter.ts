import { yearOf } from "./date.ts";
import type { Post } from "./manifest.ts";
import { tagSlug } from "./tag.ts";

/** The posts that carry the tag with this slug, in the order given. */
export function postsWithTag(posts: readonly Post[], slug: string): Post[] {
  return posts.filter((post) => post.tags.some((name) => tagSlug(name) === slug));
}

/** One year of the archive; posts without a date come last, with `year` undefined. */
export interface Year<P> {
  year: string | undefined;
  posts: P[];
}

/** Posts by year, in the order given. */
export function groupByYear<P extends { date?: string | undefined }>(posts: readonly P[]): Year<P>[] {
  const years: Year<P>[] = [];
  for (const post of posts) {
    const year = post.date && yearOf(post.date);
    const last = years.at(-1);
    if (last && last.year === year) last.posts.push(post);
    else years.push({ year, posts: [post] });
  }
  return years;
}

/** How many pages a list of `count` posts fills: at least 1, since an empty list is a page too. */
export function pageCount(count: number, postsPerPage: number): number {
  return Math.max(1, Math.ceil(count / postsPerPage));
}

/** The posts of page `page`, counted from 1. */
export function pageOf<P>(posts: readonly P[], page: number, postsPerPage: number): P[] {
  return posts.slice((page - 1) * postsPerPage, page * postsPerPage);
}
