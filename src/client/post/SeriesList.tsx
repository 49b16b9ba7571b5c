import type { Post } from "../../shared/manifest/schema.ts";
import { useSetting } from "../data/shell.ts";
import styles from "./SeriesList.module.css";

interface Props {
  name: string;
  /** In reading order. */
  posts: readonly Pick<Post, "url" | "title" | "language">[];
  /** Address of the post that shows the list. */
  current: string;
}

/** Id of the list, which stands at the end of the post. */
const SERIES_ID = "maru-series";

/** At the head of a post: the series it is of, and its place there; leads down to the list. */
export function SeriesPosition({ name, posts, current }: Props) {
  const { messages, language } = useSetting();
  const place = posts.findIndex(({ url }) => url === current) + 1;
  return (
    <a className={styles["place"]} href={`#${SERIES_ID}`} lang={language}>
      {messages.post.series(name)} {place}/{posts.length}
    </a>
  );
}

/** The posts of a series, numbered, with a mark on the one that is open. */
export function SeriesList({ name, posts, current }: Props) {
  const { messages, language } = useSetting();
  return (
    <nav className={styles["series"]} id={SERIES_ID} aria-labelledby={`${SERIES_ID}-name`}>
      <p id={`${SERIES_ID}-name`} lang={language}>
        {messages.post.series(name)}
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
