import type { Post } from "../../../shared/manifest/schema.ts";
import styles from "./PostLine.module.css";

/** The fields of a post that a line shows. */
export type PostLineData = Pick<Post, "url" | "title" | "date" | "language">;

/** Picks the fields of a post that a line shows. */
export function toLine({ url, title, date, language }: Post): PostLineData {
  return { url, title, date, language };
}

interface Props {
  post: PostLineData;
  /** Formats the date of a post. Not called for a post without a date. */
  day: (date: string) => string;
}

/** A post on one line: title and date. */
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
