import { Link } from "react-router-dom";
import { paths } from "../../shared/urls/routes.ts";
import { loadedMessages } from "../data/messages.ts";
import { useLanguage } from "../data/shell.ts";
import styles from "./Pagination.module.css";

/** Links to the previous and the next page, and the number of the current page. `first` is the URL of the first page. */
export function Pagination({ page, pages, first }: { page: number; pages: number; first: string }) {
  const messages = loadedMessages(useLanguage());
  if (pages === 1) return null;
  return (
    <nav className={styles["pagination"]} aria-label={messages.list.pagination}>
      <span>
        {page > 1 && (
          <Link to={page === 2 ? first : paths.list.href(page - 1)} rel="prev">
            ← {messages.list.newerPosts}
          </Link>
        )}
      </span>
      <span className={styles["position"]}>
        <span className="visually-hidden">{messages.list.pageOf(page, pages)}</span>
        <span aria-hidden="true">{`${page} / ${pages}`}</span>
      </span>
      <span>
        {page < pages && (
          <Link to={paths.list.href(page + 1)} rel="next">
            {messages.list.olderPosts} →
          </Link>
        )}
      </span>
    </nav>
  );
}
