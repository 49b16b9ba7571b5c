import { yearOf } from "../content/calendarDay.ts";

/** A year of the archive. The last one has `year` undefined when there are posts without a date. */
export interface Year<P> {
  year: string | undefined;
  posts: P[];
}

/** Groups posts by year, in the given order. */
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
