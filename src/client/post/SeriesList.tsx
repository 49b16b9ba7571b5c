import type { Post } from "../../shared/manifest/schema.ts";
import { usePageContext } from "../data/shell.ts";
import styles from "./SeriesList.module.css";

interface Props {
  name: string;
  /** Posts in the order of the series. */
  posts: readonly Pick<Post, "url" | "title" | "language">[];
  /** URL of the post on whose page the list is rendered. */
  current: string;
}

/** Element ID of the list at the end of the post. */
const SERIES_ID = "maru-series";

/**
 * Shows a link to the list of the series, above the post. The link contains the name of the series and the post's
 * number.
 */
export function SeriesPosition({ name, posts, current }: Props) {
  const { messages, language } = usePageContext();
  const number = posts.findIndex(({ url }) => url === current) + 1;
  return (
    <a className={styles["position"]} href={`#${SERIES_ID}`} lang={language}>
      {messages.post.series(name)} {number}/{posts.length}
    </a>
  );
}

/** Lists the posts of a series with their numbers, and marks the current one. */
export function SeriesList({ name, posts, current }: Props) {
  const { messages, language } = usePageContext();
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
