import type { Post } from "../../../shared/manifest/schema.ts";
import styles from "./PostLine.module.css";

/** What a line shows of a post. */
export type Line = Pick<Post, "url" | "title" | "date" | "language">;

export function toLine({ url, title, date, language }: Post): Line {
  return { url, title, date, language };
}

interface Props {
  post: Line;
  /** Its day in words; an undated post has none. */
  day: (date: string) => string;
}

/** A post on one line: its title, and its day. */
export function PostLine({ post: { url, title, date, language }, day }: Props) {
  return (
    <article className={styles["line"]}>
      <a href={url} rel="bookmark" lang={language}>
        {title}
      </a>
      {date && <time dateTime={date}>{day(date)}</time>}
    </article>
  );
}
