import { useHref } from "react-router-dom";
import { useListHref, useMessages } from "../data/shell.ts";
import type { OpenedFrom } from "../list/openedFrom.ts";
import styles from "./BackLink.module.css";

/** A plain link back to the list from which the post was opened, or to the first list. */
export function BackLink({ within }: { within: OpenedFrom | undefined }) {
  const messages = useMessages();
  const list = useListHref();
  return (
    <a className={styles["back"]} href={useHref(within?.href ?? list)} data-back="">
      <span aria-hidden="true">←</span> <span>{within?.name ?? messages.site.list}</span>
    </a>
  );
}
