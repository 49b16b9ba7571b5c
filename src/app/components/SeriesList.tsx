import { useId } from "react";
import type { Post } from "../../model/manifest.ts";
import { useSetting } from "../shell.ts";
import styles from "./SeriesList.module.css";

interface Props {
  name: string;
  /** In reading order. */
  posts: readonly Pick<Post, "url" | "title" | "language">[];
  /** Address of the post that shows the list. */
  current: string;
}

/** The posts of a series, numbered, with a mark on the one that is open. */
export function SeriesList({ name, posts, current }: Props) {
  const { words, language } = useSetting();
  const id = useId();
  return (
    <nav className={styles["series"]} aria-labelledby={id}>
      <p id={id} lang={language}>
        {words.series(name)}
      </p>
      <ol>
        {posts.map(({ url, title, language: languageOfPost }) => (
          <li key={url} lang={languageOfPost}>
            {url === current ? <span aria-current="page">{title}</span> : <a href={url}>{title}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
