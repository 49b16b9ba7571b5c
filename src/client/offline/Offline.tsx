import { type ReactElement, useEffect, useRef, useState } from "react";
import { Link } from "react-router-dom";
import { offlineWordsIn } from "../../shared/i18n/offlineWords.ts";
import styles from "../layout/Failure.module.css";
import { pageTitle } from "../routing/head.ts";
import { useLibrary } from "../data/libraryContext.ts";
import { belowBase } from "../routing/routePage.ts";
import { useLanguage, useListHref, useShell, useWords } from "../data/shell.ts";
import { isOffline } from "./isOffline.ts";
import { type CachedPost, cachedPosts } from "./cachedPosts.ts";
import { ownerOfPage } from "../serviceWorker/owner.ts";

interface Props {
  tryAgain: () => void;
}

/**
 * Returns the page for a missing connection, which lists the cached posts. Undefined for any other error, and
 * without a service worker.
 */
export function offlineFor(error: unknown): ((tryAgain: () => void) => ReactElement) | undefined {
  if (!isOffline(error) || !navigator.serviceWorker?.controller) return undefined;
  return (tryAgain) => <Offline tryAgain={tryAgain} />;
}

function Offline({ tryAgain }: Props) {
  const words = useWords();
  const { offline, notKept, cachedPosts: readable } = offlineWordsIn(useLanguage());
  const list = useListHref();
  const cached = useCachedPosts();
  const site = useShell()?.site.title;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = pageTitle(offline, site);
    // The heading it replaces may have had the focus.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [offline, site]);
  return (
    <div className={styles["failure"]}>
      <h1 ref={heading} tabIndex={-1}>
        {offline}
      </h1>
      <p>{notKept}</p>
      <p>
        <button type="button" onClick={tryAgain}>
          {words.tryAgain}
        </button>
      </p>
      {cached.length > 0 && (
        <>
          <h2>{readable}</h2>
          <ul>
            {cached.map(({ url, title, language, isPage }) => (
              <li key={url} lang={language}>
                {/* With a target it is the browser that follows it. */}
                {isPage ? (
                  <a href={url} target="_self">
                    {title}
                  </a>
                ) : (
                  <Link to={belowBase(url)}>{title}</Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={list}>{words.list}</Link>
      </p>
    </div>
  );
}

function useCachedPosts(): readonly CachedPost[] {
  const library = useLibrary();
  const [cached, setCached] = useState<readonly CachedPost[]>([]);
  useEffect(() => {
    library
      ?.manifest()
      .then(({ posts }) => cachedPosts(posts, ownerOfPage(import.meta.env.BASE_URL)))
      // Without a cached manifest there is nothing to list.
      .then(setCached, () => undefined);
  }, [library]);
  return cached;
}
