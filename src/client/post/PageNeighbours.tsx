import { Link } from "react-router-dom";
import { loadedMessages } from "../data/messages.ts";
import { useLanguage } from "../data/shell.ts";
import styles from "./Neighbours.module.css";

interface NavigationPage {
  title: string;
  href: string;
}

interface Props {
  previous: NavigationPage | undefined;
  next: NavigationPage | undefined;
}

/** Shows links to the previous and the next page in the navigation of the site. */
export function PageNeighbours({ previous, next }: Props) {
  const messages = loadedMessages(useLanguage());
  if (!previous && !next) return null;
  return (
    <nav className={styles["neighbours"]} aria-label={messages.page.neighbours}>
      {previous && (
        <Link to={previous.href} rel="prev">
          <small>{messages.page.previous}</small> <span>{previous.title}</span>
        </Link>
      )}
      {next && (
        <Link to={next.href} rel="next">
          <small>{messages.page.next}</small> <span>{next.title}</span>
        </Link>
      )}
    </nav>
  );
}
