import { useHref } from "react-router-dom";
import { useListHref, useMessages } from "../data/shell.ts";
import type { OpenedFrom } from "../list/openedFrom.ts";
import styles from "./BackLink.module.css";

/**
 * Shows a link to the list from which the post was opened. If it was not opened from a list, links to the list of all
 * posts.
 */
export function BackLink({ within }: { within: OpenedFrom | undefined }) {
  const messages = useMessages();
  const list = useListHref();
  return (
    <a className={styles["back"]} href={useHref(within?.href ?? list)} data-back="">
      <span aria-hidden="true">←</span> <span>{within?.name ?? messages.site.list}</span>
    </a>
  );
}
