import { Link } from "react-router-dom";
import { pageWordsIn } from "../../shared/i18n/pageWords.ts";
import { useLanguage } from "../data/shell.ts";
import styles from "./Neighbours.module.css";

interface Place {
  title: string;
  href: string;
}

interface Props {
  previous: Place | undefined;
  next: Place | undefined;
}

/** The pages before and after one in the order of the site's navigation. */
export function PageNeighbours({ previous, next }: Props) {
  const words = pageWordsIn(useLanguage());
  if (!previous && !next) return null;
  return (
    <nav className={styles["neighbours"]} aria-label={words.pagesAround}>
      {previous && (
        <Link to={previous.href} rel="prev">
          <small>{words.previousPage}</small> <span>{previous.title}</span>
        </Link>
      )}
      {next && (
        <Link to={next.href} rel="next">
          <small>{words.nextPage}</small> <span>{next.title}</span>
        </Link>
      )}
    </nav>
  );
}
