import { useLoaderData } from "react-router-dom";
import type { Tag } from "../../model/manifest.ts";
import { paths } from "../../model/paths.ts";
import type { Page } from "../page.ts";
import { type ListSetting, useListSetting } from "../explorer/useListSetting.ts";
import styles from "./routes.module.css";

interface TagsView {
  tags: Tag[];
}

/** A page of no more tags than these folds none of them. */
const FEW = 40;

/** `/tags/`: every tag with the number of its posts, most used first; of many, those used once stand folded. */
export const routePage: Page<TagsView> = {
  async load(library) {
    const { tags } = await library.manifest();
    return { tags };
  },
  head: (_view, _site, words) => ({ title: words.tags }),
  View: Tags,
};

function Tags() {
  const { tags } = useLoaderData<TagsView>();
  const setting = useListSetting();
  const repeated = tags.length <= FEW ? tags : tags.filter(({ count }) => count > 1);
  const once = tags.slice(repeated.length);
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{setting.words.tags}</h1>
      </header>
      {repeated.length > 0 && <TagList tags={repeated} setting={setting} />}
      {once.length > 0 && (
        <details className={styles["once"]} open={repeated.length === 0}>
          <summary>{setting.words.tagsUsedOnce(once.length)}</summary>
          <TagList tags={once} setting={setting} />
        </details>
      )}
    </>
  );
}

function TagList({ tags, setting: { words, base } }: { tags: readonly Tag[]; setting: ListSetting }) {
  return (
    <ul className={styles["tags"]}>
      {tags.map(({ name, slug, count }) => (
        <li key={slug}>
          <a href={base + paths.tag.href(slug)}>
            <span>{name}</span> <span className={styles["count"]}>{words.postCount(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
