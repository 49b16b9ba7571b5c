import { yearOf } from "../content/calendarDay.ts";

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
