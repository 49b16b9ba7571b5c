import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { replace, useHref, useLoaderData } from "react-router-dom";
import { findByAlias, findByUrl } from "../../shared/urls/aliases.ts";
import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import type { Backlink } from "../../shared/manifest/schema.ts";
import { paths } from "../../shared/urls/routes.ts";
import { trailTo } from "../../shared/listing/navigation.ts";
import { pagesInOrder } from "../../shared/listing/pagesInOrder.ts";
import { Backlinks } from "../post/Backlinks.tsx";
import { PageNeighbours } from "../post/PageNeighbours.tsx";
import { SectionNav } from "../layout/SectionNav.tsx";
import { Title } from "../post/Title.tsx";
import { Prose } from "../post/Prose.tsx";
import { belowBase, type Page } from "../routing/routePage.ts";
import { useShell, useMessages } from "../data/shell.ts";
import { loadPost, PostOf, postPage, type PostView, toSuggestion } from "./Post.tsx";
import styles from "./pages.module.css";

export interface StandingView {
  /** URL of the page, without the base path. */
  href: RoutePath;
  title: string;
  summary: string;
  language: string;
  draft: boolean | undefined;
  backlinks: Backlink[] | undefined;
  html: string;
}

/** `/<page>/`: a standing page such as About. */
export const standingPage: Page<StandingView> = {
  async load(library, { params, url }) {
    const { pages, posts } = await library.manifest();
    // A standing page that replaces a generated page has a separate route, without parameters.
    const path = params["*"] ?? decodeUrl(belowBase(url.pathname, library.base)).slice(1);
    const requestedSlug = path.replace(/\/$/, "").normalize("NFC");
    const found = pages.find(({ slug }) => slug.toLowerCase() === requestedSlug.toLowerCase());
    if (!found) {
      const moved = findByAlias(posts, `/${requestedSlug}`) ?? findByAlias(pages, `/${requestedSlug}`);
      if (moved) throw replace(belowBase(moved.url, library.base));
      const candidates = [
        ...pages.map(({ slug, title }) => ({ slug, title, href: paths.page.href(slug) })),
        ...posts.map((post) => toSuggestion(post, library.base)),
      ];
      // Compares only the last segment, which is the most specific in a URL such as `/2025/old-name.html`.
      const last =
        requestedSlug
          .split("/")
          .at(-1)
          ?.replace(/\.\w+$/, "") ?? "";
      const { notFoundWithSuggestions } = await import("../routing/notFound.ts");
      throw await notFoundWithSuggestions(library, last, candidates);
    }
    if (found.slug !== path.replace(/\/$/, "")) throw replace(paths.page.href(found.slug));
    const { html, backlinks } = await library.body(found);
    const { title, summary, language, draft } = found;
    return { href: paths.page.href(found.slug), title, summary, language, draft, backlinks, html };
  },
  head: ({ title, summary, language }) => ({ title, description: summary, language }),
  View: PostOrPage,
};

type View = PostView | StandingView;

/** A standing page, a post with a custom permalink, or a 404. Used for each URL in `pageUrls`, and for URLs that no other route matches. */
export const routePage: Page<View> = {
  async load(library, request) {
    const { posts } = await library.manifest();
    const post = findByUrl(posts, request.url.pathname);
    return post ? loadPost(library, post, request) : standingPage.load(library, request);
  },
  head: (view, site, messages) =>
    "post" in view ? postPage.head(view, site, messages) : standingPage.head(view, site, messages),
  View: PostOrPage,
};

function PostOrPage() {
  const view = useLoaderData<View>();
  return "post" in view ? <PostWithSection view={view} /> : <StandingArticle view={view} />;
}

/** A post, with the section of the site's navigation that contains it, if there is one. */
function PostWithSection({ view }: { view: PostView }) {
  const href = belowBase(view.post.url, useHref("/"));
  return (
    <>
      <SectionNav trail={trailTo(useShell()?.site.nav ?? [], href)} href={href} />
      <PostOf view={view} />
    </>
  );
}

/** A standing page. If the site's navigation contains it, also shows its section and links to the previous and the next page. */
export function StandingArticle({
  view: { href, title, language, draft, backlinks, html },
}: {
  view: StandingView;
}) {
  const messages = useMessages();
  const nav = useShell()?.site.nav ?? [];
  const order = pagesInOrder(nav);
  const index = order.findIndex((page) => page.href === href);
  return (
    <>
      <SectionNav trail={trailTo(nav, href)} href={href} />
      <article lang={language}>
        <header className={styles["lead"]}>
          <h1 tabIndex={-1}>
            <Title>{title}</Title>
          </h1>
          {draft && <p>{messages.post.draft}</p>}
        </header>
        <Prose html={html} />
      </article>
      <Backlinks backlinks={backlinks} />
      {index >= 0 && <PageNeighbours previous={order[index - 1]} next={order[index + 1]} />}
    </>
  );
}
