import { formatDay } from "../../shared/content/calendarDay.ts";
import type { Post } from "../../shared/manifest/schema.ts";
import { paths } from "../../shared/urls/routes.ts";
import { tagSlug } from "../../shared/content/tag.ts";
import type { PageContext } from "../data/shell.ts";
import styles from "./Meta.module.css";

interface Props {
  post: Pick<Post, "date" | "tags" | "minutes" | "pinned" | "draft" | "scheduled"> & {
    updated?: string | undefined;
    authors?: readonly string[];
  };
  context: PageContext;
}

/**
 * Shows the status, dates, authors, reading time and tags of a post. Labels and dates are in the language of the site.
 */
export function Meta({ post, context: { messages, language, base } }: Props) {
  const { date, updated, tags, minutes, authors = [] } = post;
  const mark = (["scheduled", "draft", "pinned"] as const).find((each) => post[each]);
  return (
    <div className={styles["meta"]} lang={language}>
      <span>
        {mark && <b className={styles["mark"]}>{messages.post[mark]}</b>}
        {date ? <time dateTime={date}>{formatDay(date, language)}</time> : messages.post.undated}
        {updated && updated !== date && (
          <>
            {" · "}
            <time dateTime={updated}>{messages.post.updated(formatDay(updated, language))}</time>
          </>
        )}
        {[...authors, messages.post.readingTime(minutes)].map((part) => ` · ${part}`)}
      </span>
      {tags.length > 0 && (
        <ul aria-label={messages.site.tags}>
          {tags.map((name) => (
            <li key={name}>
              <a href={base + paths.tag.href(tagSlug(name) ?? name)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
