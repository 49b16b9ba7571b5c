import { Pagination } from "../components/Pagination.tsx";
import { type Card, PostList, toCard } from "../components/PostList.tsx";
import { pageCount, pageOf } from "../../model/filter.ts";
import { notFound, type Page } from "../page.ts";
import { useShell, useWords } from "../shell.ts";
import styles from "./routes.module.css";

interface ListView {
  posts: Card[];
  /** Counted from 1. */
  page: number;
  pages: number;
}

/** `/` and `/page/2/`: all posts, newest first. */
export const listPage: Page<ListView> = {
  async load(library, params) {
    const { site, posts } = await library.manifest();
    const page = Number(params["page"] ?? 1);
    const pages = pageCount(posts.length, site.postsPerPage);
    if (!Number.isInteger(page) || page < 1 || page > pages) throw notFound([]);
    return { posts: pageOf(posts, page, site.postsPerPage).map(toCard), page, pages };
  },
  head: ({ page, pages }, _site, words) => (page === 1 ? {} : { title: words.pageOf(page, pages) }),
  View: List,
};

function List({ view: { posts, page, pages } }: { view: ListView }) {
  const words = useWords();
  const { title, description } = useShell()?.site ?? {};
  return (
    <>
      <header className={styles["lead"]}>
        <h1 tabIndex={-1}>{page === 1 ? title : words.pageOf(page, pages)}</h1>
        {page === 1 && description && <p>{description}</p>}
      </header>
      {posts.length === 0 && (
        <p>
          {words.noPosts} {words.noPostsHint}
        </p>
      )}
      <PostList posts={posts} />
      <Pagination page={page} pages={pages} />
    </>
  );
}
