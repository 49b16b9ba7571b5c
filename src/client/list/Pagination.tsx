import { Link } from "react-router-dom";
import { paths } from "../../shared/urls/routes.ts";
import { listWordsIn } from "../../shared/i18n/listWords.ts";
import { useLanguage } from "../data/shell.ts";
import styles from "./Pagination.module.css";

/** Real links to the page before and after, where there are any. */
export function Pagination({ page, pages, first }: { page: number; pages: number; first: string }) {
  const words = listWordsIn(useLanguage());
  if (pages === 1) return null;
  return (
    <nav className={styles["pagination"]} aria-label={words.pages}>
      <span>
        {page > 1 && (
          <Link to={page === 2 ? first : paths.list.href(page - 1)} rel="prev">
            ← {words.newerPosts}
          </Link>
        )}
      </span>
      <span className={styles["place"]}>
        <span className="visually-hidden">{words.pageOf(page, pages)}</span>
        <span aria-hidden="true">{`${page} / ${pages}`}</span>
      </span>
      <span>
        {page < pages && (
          <Link to={paths.list.href(page + 1)} rel="next">
            {words.olderPosts} →
          </Link>
        )}
      </span>
    </nav>
  );
}
