import type { Backlink } from "../../model/manifest.ts";
import { useSetting } from "../shell.ts";
import styles from "./Backlinks.module.css";

/** What leads to a post or page. */
export function Backlinks({ backlinks }: { backlinks: readonly Backlink[] | undefined }) {
  const { words, language } = useSetting();
  if (!backlinks) return null;
  return (
    <nav className={styles["backlinks"]} aria-labelledby="maru-backlinks">
      <p id="maru-backlinks" lang={language}>
        {words.linkedFrom}
      </p>
      <ul>
        {backlinks.map(({ url, title, language: languageOfPost }) => (
          <li key={url} lang={languageOfPost}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
