import type { Backlink } from "../../shared/manifest/schema.ts";
import { usePageContext } from "../data/shell.ts";
import styles from "./Backlinks.module.css";

/** Maximum number of backlinks that are visible at first; the others are collapsed. */
const MAX_VISIBLE = 8;

/** Lists the posts and pages that link to a post or page. */
export function Backlinks({ backlinks }: { backlinks: readonly Backlink[] | undefined }) {
  const { messages, language } = usePageContext();
  if (!backlinks) return null;
  const collapsedCount = backlinks.length - MAX_VISIBLE;
  return (
    <nav className={styles["backlinks"]} aria-labelledby="maru-backlinks">
      <p id="maru-backlinks" lang={language}>
        {messages.post.backlinks}
      </p>
      <Links of={backlinks.slice(0, MAX_VISIBLE)} />
      {collapsedCount > 0 && (
        <details>
          <summary lang={language}>{messages.post.more(collapsedCount)}</summary>
          <Links of={backlinks.slice(MAX_VISIBLE)} />
        </details>
      )}
    </nav>
  );
}

function Links({ of }: { of: readonly Backlink[] }) {
  return (
    <ul>
      {of.map(({ url, title, language }) => (
        <li key={url} lang={language}>
          <a href={url}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
