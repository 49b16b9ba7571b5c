import { replace, useLoaderData } from "react-router-dom";
import type { Post } from "../../model/manifest.ts";
import { findByAlias } from "../../model/alias.ts";
import { nearest } from "../../model/nearest.ts";
import { paths } from "../../model/paths.ts";
import { postsOfSeries } from "../../model/series.ts";
import { BackLink } from "../components/BackLink.tsx";
import { Meta } from "../components/Meta.tsx";
import { Neighbours, type NeighboursOfPost, neighboursAt } from "../components/Neighbours.tsx";
import { SeriesList } from "../components/SeriesList.tsx";
import { Title } from "../components/Title.tsx";
import { Prose } from "../components/Prose.tsx";
import { notFound, type Page } from "../page.ts";
import { useSetting } from "../shell.ts";
import { useWithin } from "../within.ts";
import styles from "./routes.module.css";

interface PostView {
  post: Pick<
    Post,
    | "slug"
    | "title"
    | "date"
    | "updated"
    | "language"
    | "tags"
    | "summary"
    | "minutes"
    | "pinned"
    | "series"
    | "authors"
  >;
  neighbours: NeighboursOfPost;
  /** The posts of its series in reading order; empty where it has none. */
  series: Pick<Post, "slug" | "title" | "language">[];
  html: string;
}

/** `/posts/<slug>/`: one post, found in the manifest, never by an address made of what was typed. */
export const postPage: Page<PostView> = {
  async load(library, { params }) {
    const { posts } = await library.manifest();
    const asked = (params["slug"] ?? "").normalize("NFC");
    const index = posts.findIndex(({ slug }) => slug.toLowerCase() === asked.toLowerCase());
    const found = posts[index];
    const moved = found ? undefined : findByAlias(posts, paths.post.href(asked));
    if (moved) throw replace(paths.post.href(moved.slug));
    if (!found) throw notFound(suggestPosts(asked, posts));
    if (found.slug !== params["slug"]) throw replace(paths.post.href(found.slug));
    const { html } = await library.body(found.body);
    const { slug, title, date, updated, language, tags, summary, minutes, pinned, series, authors } = found;
    return {
      post: { slug, title, date, updated, language, tags, summary, minutes, pinned, series, authors },
      neighbours: neighboursAt(posts, index),
      series: series ? postsOfSeries(posts, series).map(toLink) : [],
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

function toLink({ slug, title, language }: Post) {
  return { slug, title, language };
}

function PostArticle() {
  const { post, neighbours, series, html } = useLoaderData<PostView>();
  const setting = useSetting();
  const within = useWithin();
  return (
    <>
      <BackLink within={within} />
      <article lang={post.language}>
        <header className={styles["lead"]}>
          <h1 tabIndex={-1}>
            <Title>{post.title}</Title>
          </h1>
          <Meta post={post} setting={setting} />
        </header>
        {post.series && series.length > 1 && (
          <SeriesList name={post.series} posts={series} current={post.slug} />
        )}
        <Prose html={html} />
      </article>
      <Neighbours of={post.slug} neighbours={neighbours} within={within} />
    </>
  );
}
