import type { Post } from "../../model/manifest.ts";
import { paths } from "../../model/paths.ts";
import styles from "./PostLine.module.css";

/** What a line shows of a post. */
export type Line = Pick<Post, "slug" | "title" | "date" | "language">;

export function toLine({ slug, title, date, language }: Post): Line {
  return { slug, title, date, language };
}

interface Props {
  post: Line;
  /** What stands before every address of the site. */
  base: string;
  /** Its day in words; an undated post has none. */
  day: (date: string) => string;
}

/** A post on one line: its title, and its day. */
export function PostLine({ post: { slug, title, date, language }, base, day }: Props) {
  return (
    <article className={styles["line"]}>
      <a href={base + paths.post.href(slug)} lang={language}>
        {title}
      </a>
      {date && <time dateTime={date}>{day(date)}</time>}
    </article>
  );
}
