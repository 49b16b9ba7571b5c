import { useId } from "react";
import type { Post } from "../../model/manifest.ts";
import { paths } from "../../model/paths.ts";
import { useSetting } from "../shell.ts";
import styles from "./SeriesList.module.css";

interface Props {
  name: string;
  /** In reading order. */
  posts: readonly Pick<Post, "slug" | "title" | "language">[];
  /** Slug of the post that shows the list. */
  current: string;
}

/** The posts of a series, numbered, with a mark on the one that is open. */
export function SeriesList({ name, posts, current }: Props) {
  const { words, language, base } = useSetting();
  const id = useId();
  return (
    <nav className={styles["series"]} aria-labelledby={id}>
      <p id={id} lang={language}>
        {words.series(name)}
      </p>
      <ol>
        {posts.map(({ slug, title, language: languageOfPost }) => (
          <li key={slug} lang={languageOfPost}>
            {slug === current ? (
              <span aria-current="page">{title}</span>
            ) : (
              <a href={base + paths.post.href(slug)}>{title}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
