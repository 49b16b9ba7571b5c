import { yearOf } from "../content/calendarDay.ts";

/** The posts of one year in the archive. `year` is undefined for the posts without a date. */
export interface Year<P> {
  year: string | undefined;
  posts: P[];
}

/**
 * Groups consecutive posts of the same year, in the order of `posts`.
 * @param posts Posts, sorted by date.
 */
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
