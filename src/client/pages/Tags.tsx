import { useLoaderData } from "react-router-dom";
import type { Tag } from "../../shared/manifest/schema.ts";
import { paths } from "../../shared/urls/routes.ts";
import { Introduction } from "../layout/Introduction.tsx";
import { loadIntroduction, type IntroductionText } from "../data/introduction.ts";
import type { Page } from "../routing/routePage.ts";
import { type FeatureContext, useFeatureContext } from "../data/featureContext.ts";
import styles from "./pages.module.css";

interface TagsView extends Partial<IntroductionText> {
  tags: Tag[];
}

/** Maximum number of tags that are all shown without folding. */
const FEW = 40;

/**
 * `/tags/`: all tags with the number of their posts, most used first. If there are more than {@link FEW} tags, those that are used only
 * once are folded. If all tags are used only once, they are initially unfolded.
 */
export const routePage: Page<TagsView> = {
  async load(library) {
    const { tags } = await library.manifest();
    return { tags, ...(await loadIntroduction(library, "tags")) };
  },
  head: ({ title, summary = "" }, _site, messages) => ({
    title: title ?? messages.site.tags,
    description: summary,
  }),
  View: Tags,
};

function Tags() {
  const { tags, ...text } = useLoaderData<TagsView>();
  const context = useFeatureContext();
  const repeated = tags.length <= FEW ? tags : tags.filter(({ count }) => count > 1);
  const once = tags.slice(repeated.length);
  return (
    <>
      <Introduction text={text} name={context.messages.site.tags} />
      {repeated.length > 0 && <TagList tags={repeated} context={context} />}
      {once.length > 0 && (
        <details className={styles["once"]} open={repeated.length === 0}>
          <summary>{context.messages.list.tagsUsedOnce(once.length)}</summary>
          <TagList tags={once} context={context} />
        </details>
      )}
    </>
  );
}

function TagList({ tags, context: { messages, base } }: { tags: readonly Tag[]; context: FeatureContext }) {
  return (
    <ul className={styles["tags"]}>
      {tags.map(({ name, slug, count }) => (
        // In MkDocs Material, links to a tag are links to this id: https://squidfunk.github.io/mkdocs-material/plugins/tags/
        <li key={slug} id={`tag:${slug}`}>
          <a href={base + paths.tag.href(slug)}>
            <span>{name}</span> <span className={styles["count"]}>{messages.list.postCount(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
