import { formatDay } from "../../model/date.ts";
import type { Post } from "../../model/manifest.ts";
import { paths } from "../../model/paths.ts";
import { useSetting } from "../shell.ts";
import styles from "./RestOfList.module.css";

export type Line = Pick<Post, "slug" | "title" | "date" | "language">;

export function toLine({ slug, title, date, language }: Post): Line {
  return { slug, title, date, language };
}

/** Where there is no JavaScript: the posts of a long list behind its first rows, a line each. */
export function RestOfList({ posts }: { posts: readonly Line[] | undefined }) {
  const { language, base } = useSetting();
  if (!posts) return null;
  return (
    <noscript>
      {posts.map(({ slug, title, date, language: languageOfPost }) => (
        <article key={slug} className={styles["line"]}>
          <a href={base + paths.post.href(slug)} lang={languageOfPost}>
            {title}
          </a>
          {date && <time dateTime={date}>{formatDay(date, language)}</time>}
        </article>
      ))}
    </noscript>
  );
}
