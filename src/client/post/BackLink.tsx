import { useHref } from "react-router-dom";
import { useListHref, useMessages } from "../data/shell.ts";
import type { OpenedFrom } from "../list/openedFrom.ts";
import styles from "./BackLink.module.css";

/** The way back to the list the reader came from, or to the first one: a plain link, as those of lists are. */
export function BackLink({ within }: { within: OpenedFrom | undefined }) {
  const messages = useMessages();
  const list = useListHref();
  return (
    <a className={styles["back"]} href={useHref(within?.href ?? list)} data-back="">
      <span aria-hidden="true">←</span> <span>{within?.name ?? messages.site.list}</span>
    </a>
  );
}
