import { replace, useLoaderData } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import type { Backlink, Post } from "../../shared/manifest/schema.ts";
import { findByAlias, findByUrl } from "../../shared/urls/aliases.ts";
import { postsOfSeries } from "../../shared/content/series.ts";
import { Backlinks } from "../post/Backlinks.tsx";
import { BackLink } from "../post/BackLink.tsx";
import { Comments } from "../comments/Comments.tsx";
import { Meta } from "../post/Meta.tsx";
import { Neighbours, type NeighboursOfPost, neighboursAt } from "../post/Neighbours.tsx";
import { SeriesList, SeriesPosition } from "../post/SeriesList.tsx";
import { Title } from "../post/Title.tsx";
import { Prose } from "../post/Prose.tsx";
import { type PageRequest, belowBase, type Page } from "../routing/routePage.ts";
import { usePageContext } from "../data/shell.ts";
import { useOpenedFrom } from "../list/openedFrom.ts";
import styles from "./pages.module.css";

/** The fields of a post that its page shows. */
const SHOWN = [
  "slug",
  "url",
  "title",
  "date",
  "updated",
  "language",
  "tags",
  "summary",
  "minutes",
  "pinned",
  "draft",
  "scheduled",
  "series",
  "authors",
  "comments",
] as const;

export interface PostView {
  post: Pick<Post, (typeof SHOWN)[number]>;
  neighbours: NeighboursOfPost;
  /** All posts of the same series in reading order; empty if the post has no series. */
  series: Pick<Post, "url" | "title" | "language">[];
  backlinks: Backlink[] | undefined;
  html: string;
}

/** `/posts/<slug>/`: a post of the manifest. The requested slug is only compared with the manifest, never inserted into a URL to fetch. */
export const postPage: Page<PostView> = {
  async load(library, request) {
    const { posts } = await library.manifest();
    const slug = (request.params["slug"] ?? "").normalize("NFC").toLowerCase();
    const found =
      findByUrl(posts, request.url.pathname) ?? posts.find((post) => post.slug.toLowerCase() === slug);
    const moved = found ?? findByAlias(posts, `/posts/${slug}`);
    if (!moved) {
      const { notFoundWithSuggestions } = await import("../routing/notFound.ts");
      throw await notFoundWithSuggestions(
        library,
        slug,
        posts.map((post) => toSuggestion(post, library.base)),
      );
    }
    return loadPost(library, moved, request);
  },
  head: ({ post: { title, summary, language } }) => ({ title, description: summary, language }),
  View: PostArticle,
};

/** Loads the page of a post. Redirects from any other URL to the post's canonical URL. */
export async function loadPost(
  library: Library,
  found: Post,
  { url: requestUrl }: PageRequest,
): Promise<PostView> {
  if (found.url !== requestUrl.pathname) throw replace(belowBase(found.url, library.base));
  const { posts } = await library.manifest();
  const { html, backlinks } = await library.body(found);
  return {
    post: Object.fromEntries(SHOWN.map((key) => [key, found[key]])) as PostView["post"],
    neighbours: neighboursAt(posts, posts.indexOf(found)),
    series: found.series ? postsOfSeries(posts, found.series).map(toLink) : [],
    backlinks,
    html,
  };
}

/** Converts a post to a suggestion for the 404 page. */
export function toSuggestion({ slug, title, url }: Post, base: string) {
  return { slug, title, href: belowBase(url, base) };
}

function toLink({ url, title, language }: Post) {
  return { url, title, language };
}

function PostArticle() {
  return <PostOf view={useLoaderData<PostView>()} />;
}

/** A post with its series, backlinks, neighbours and comments. */
export function PostOf({ view: { post, neighbours, series, backlinks, html } }: { view: PostView }) {
  const context = usePageContext();
  const within = useOpenedFrom();
  const ofSeries = post.series &&
    series.length > 1 && { name: post.series, posts: series, current: post.url };
  return (
    <>
      <BackLink within={within} />
      <article lang={post.language}>
        <header className={styles["lead"]}>
          <h1 tabIndex={-1}>
            <Title>{post.title}</Title>
          </h1>
          <div className={styles["facts"]}>
            <Meta post={post} context={context} />
            <button
              type="button"
              lang={context.language}
              data-share=""
              aria-haspopup="menu"
              // Pressing the button must not clear the selection, because the share menu can share selected text.
              onMouseDown={(event) => event.preventDefault()}
            >
              {context.messages.post.share}
            </button>
          </div>
          {ofSeries && <SeriesPosition {...ofSeries} />}
        </header>
        <Prose html={html} />
      </article>
      <Backlinks backlinks={backlinks} />
      {ofSeries && <SeriesList {...ofSeries} />}
      <Neighbours of={post.url} neighbours={neighbours} within={within} />
      {post.comments && <Comments key={post.url} post={post} />}
    </>
  );
}
