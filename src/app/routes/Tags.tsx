import { Link } from "react-router-dom";
import type { Tag } from "../../model/tag.ts";
import { paths } from "../../model/paths.ts";
import type { Page } from "../page.ts";
import { useWords } from "../shell.ts";
import styles from "./routes.module.css";

interface TagsView {
  tags: Tag[];
}

/** `/tags/`: every tag with the number of its posts, most used first. */
export const tagsPage: Page<TagsView> = {
  async load(library) {
    const { tags } = await library.manifest();
    return { tags };
  },
  head: (_view, _site, words) => ({ title: words.tags }),
  View: Tags,
};

function Tags({ view: { tags } }: { view: TagsView }) {
  const words = useWords();
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{words.tags}</h1>
      </header>
      <ul className={styles["tags"]}>
        {tags.map(({ name, slug, count }) => (
          <li key={slug}>
            <Link to={paths.tag.href(slug)}>
              <span>{name}</span> <span className={styles["count"]}>{words.postCount(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
