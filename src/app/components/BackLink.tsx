import { Link } from "react-router-dom";
import { paths } from "../../model/paths.ts";
import { useWords } from "../shell.ts";
import type { Within } from "../within.ts";
import styles from "./BackLink.module.css";

/** The way back to the list the reader came from, or to the first one. */
export function BackLink({ within }: { within: Within | undefined }) {
  const words = useWords();
  return (
    <Link className={styles["back"]} to={within?.href ?? paths.list.href()}>
      <span aria-hidden="true">←</span> <span>{within?.name ?? words.list}</span>
    </Link>
  );
}
