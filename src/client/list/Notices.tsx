import { useListSetting } from "./listContext.ts";
import { cleared } from "./facets/selectedChips.ts";
import type { ListView } from "./loadList.ts";
import { useHrefOf } from "./useHrefOf.ts";
import styles from "./Notices.module.css";

/** What a reader should know of a list: a tag of its address that is not there, or that nothing is left. */
export function Notices({ view: { selection, total, unknown, chips } }: { view: ListView }) {
  const { words, base } = useListSetting();
  const hrefOf = useHrefOf();
  if (total > 0 && unknown.length === 0) return null;
  return (
    <div className={styles["notices"]}>
      {unknown.map(({ slug, instead }) => (
        <p key={slug}>
          {words.unknownTag(slug)} {instead.length > 0 && words.nearestTags}{" "}
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
            {words.noneLeft} <a href={base + hrefOf(cleared(selection))}>{words.clearAll}</a>
          </p>
        ) : (
          <p>
            {words.noPosts} {words.noPostsHint}
          </p>
        ))}
    </div>
  );
}
