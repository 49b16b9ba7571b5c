import { Link } from "react-router-dom";
import { formatDay } from "../../model/date.ts";
import type { Post } from "../../model/manifest.ts";
import { paths } from "../../model/paths.ts";
import { tagSlug } from "../../model/tag.ts";
import { useLanguage, useWords } from "../shell.ts";
import styles from "./Meta.module.css";

/** The line of a post's date, minutes and tags, in the language of the site. */
export function Meta({
  post,
}: {
  post: Pick<Post, "date" | "tags" | "minutes"> & { updated?: string | undefined };
}) {
  const words = useWords();
  const language = useLanguage();
  const { date, updated, tags, minutes } = post;
  return (
    <div className={styles["meta"]} lang={language}>
      <span>
        {date ? <time dateTime={date}>{formatDay(date, language)}</time> : words.undated}
        {updated && updated !== date && (
          <>
            {" · "}
            <time dateTime={updated}>{words.updated(formatDay(updated, language))}</time>
          </>
        )}
        {` · ${words.minutes(minutes)}`}
      </span>
      {tags.length > 0 && (
        <ul aria-label={words.tags}>
          {tags.map((name) => (
            <li key={name}>
              <Link to={paths.tag.href(tagSlug(name) ?? name)}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
