import { useFeatureContext } from "../data/featureContext.ts";
import { cleared } from "./facets/selectedChips.ts";
import type { ListView } from "./loadList.ts";
import { useHrefOf } from "./useHrefOf.ts";
import styles from "./Notices.module.css";

/** Notices about a list: tags in its URL that no post has, and whether the list is empty. */
export function Notices({ view: { selection, total, unknown, chips } }: { view: ListView }) {
  const { messages, base } = useFeatureContext();
  const hrefOf = useHrefOf();
  if (total > 0 && unknown.length === 0) return null;
  return (
    <div className={styles["notices"]}>
      {unknown.map(({ slug, instead }) => (
        <p key={slug}>
          {messages.list.unknownTag(slug)} {instead.length > 0 && messages.list.similarTags}{" "}
          {instead.map(({ title, href }) => (
            <a key={href} href={base + href}>
              {title}
            </a>
          ))}
        </p>
      ))}
      {total === 0 &&
        (chips.length > 0 ? (
          <p>
            {messages.list.noMatches} <a href={base + hrefOf(cleared(selection))}>{messages.list.clearAll}</a>
          </p>
        ) : (
          <p>
            {messages.list.noPosts} {messages.list.noPostsHint}
          </p>
        ))}
    </div>
  );
}
