import { replace } from "react-router-dom";
import type { Post } from "../../model/manifest.ts";
import { nearest } from "../../model/nearest.ts";
import { paths } from "../../model/paths.ts";
import { Meta } from "../components/Meta.tsx";
import { type Neighbour, Neighbours } from "../components/Neighbours.tsx";
import { Title } from "../components/Title.tsx";
import { Prose } from "../components/Prose.tsx";
import { notFound, type Page } from "../page.ts";
import styles from "./routes.module.css";

interface PostView {
  post: Pick<Post, "slug" | "title" | "date" | "updated" | "language" | "tags" | "summary" | "minutes">;
  newer: Neighbour | undefined;
  older: Neighbour | undefined;
  html: string;
}

/** `/posts/<slug>/`: one post, found in the manifest, never by an address made of what was typed. */
export const postPage: Page<PostView> = {
  async load(library, params) {
    const { posts } = await library.manifest();
    const asked = (params["slug"] ?? "").normalize("NFC");
    const index = posts.findIndex(({ slug }) => slug.toLowerCase() === asked.toLowerCase());
    const found = posts[index];
    if (!found) throw notFound(suggestPosts(asked, posts));
    if (found.slug !== params["slug"]) throw replace(paths.post.href(found.slug));
    const { html } = await library.body(found.body);
    const { slug, title, date, updated, language, tags, summary, minutes } = found;
    return {
      post: { slug, title, date, updated, language, tags, summary, minutes },
      newer: toNeighbour(posts[index - 1]),
      older: toNeighbour(posts[index + 1]),
      html,
    };
  },
  head: ({ post: { title, summary, language } }) => ({ title, description: summary, language }),
  View: PostArticle,
};

function suggestPosts(asked: string, posts: readonly Post[]) {
  const slugs = nearest(
    asked.toLowerCase(),
    posts.map(({ slug }) => slug),
  );
  return slugs.map((slug) => ({
    title: posts.find((post) => post.slug === slug)?.title ?? slug,
    href: paths.post.href(slug),
  }));
}

function toNeighbour(post: Post | undefined): Neighbour | undefined {
  return post && { slug: post.slug, title: post.title, language: post.language };
}

function PostArticle({ view: { post, newer, older, html } }: { view: PostView }) {
  return (
    <>
      <article lang={post.language}>
        <header className={styles["lead"]}>
          <h1 tabIndex={-1}>
            <Title>{post.title}</Title>
          </h1>
          <Meta post={post} />
        </header>
        <Prose html={html} />
      </article>
      <Neighbours newer={newer} older={older} />
    </>
  );
}
