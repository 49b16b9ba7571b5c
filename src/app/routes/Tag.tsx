import { Link, replace } from "react-router-dom";
import { postsWithTag } from "../../model/filter.ts";
import { nearest } from "../../model/nearest.ts";
import { paths } from "../../model/paths.ts";
import { tagSlug } from "../../model/tag.ts";
import { type Card, PostList, toCard } from "../components/PostList.tsx";
import { notFound, type Page } from "../page.ts";
import { useWords } from "../shell.ts";
import styles from "./routes.module.css";

interface TagView {
  name: string;
  posts: Card[];
}

/** `/tags/<tag>/`: the posts that carry one tag. */
export const tagPage: Page<TagView> = {
  async load(library, params) {
    const { tags, posts } = await library.manifest();
    const asked = params["tag"] ?? "";
    const slug = tagSlug(asked) ?? "";
    const tag = tags.find((candidate) => candidate.slug === slug);
    if (!tag) {
      const near = nearest(
        slug,
        tags.map((candidate) => candidate.slug),
      );
      const found = near.flatMap((each) => tags.find((candidate) => candidate.slug === each) ?? []);
      throw notFound(
        found.map((candidate) => ({ title: candidate.name, href: paths.tag.href(candidate.slug) })),
      );
    }
    if (slug !== asked) throw replace(paths.tag.href(slug));
    return { name: tag.name, posts: postsWithTag(posts, slug).map(toCard) };
  },
  head: ({ name, posts }, _site, words) => ({
    title: name,
    description: `${words.taggedWith(name)}: ${posts
      .slice(0, 3)
      .map(({ title }) => title)
      .join(", ")}`,
  }),
  View: TaggedPosts,
};

function TaggedPosts({ view: { name, posts } }: { view: TagView }) {
  const words = useWords();
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{name}</h1>
        <p>
          {words.postCount(posts.length)} · <Link to={paths.tags.href()}>{words.allTags}</Link>
        </p>
      </header>
      <PostList posts={posts} />
    </>
  );
}
