import { type ReactElement, useEffect, useRef, useState } from "react";
import { Link } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import { loadedMessages } from "../data/messages.ts";
import styles from "../layout/Failure.module.css";
import { pageTitle } from "../routing/head.ts";
import { useLibrary } from "../data/libraryContext.ts";
import { belowBase } from "../routing/routePage.ts";
import { useLanguage, useListHref, useShell } from "../data/shell.ts";
import { isOffline } from "./isOffline.ts";
import { type CachedPost, cachedPosts } from "./cachedPosts.ts";
import { ownerOfPage } from "../serviceWorker/owner.ts";

interface Props {
  tryAgain: () => void;
}

/**
 * Returns a function that renders the offline page, with a list of the cached posts. Returns `undefined` if the error
 * has another cause or no service worker controls the page.
 */
export function offlineFor(error: unknown): ((tryAgain: () => void) => ReactElement) | undefined {
  if (!isOffline(error) || !navigator.serviceWorker?.controller) return undefined;
  return (tryAgain) => <Offline tryAgain={tryAgain} />;
}

function Offline({ tryAgain }: Props) {
  const messages = loadedMessages(useLanguage());
  const { title } = messages.offline;
  const list = useListHref();
  const library = useLibrary();
  const cached = useCachedPosts(library);
  const site = useShell()?.site.title;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = pageTitle(title, site);
    // If the heading of the previous page had the focus, the focus was lost when that heading was removed.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title, site]);
  return (
    <div className={styles["failure"]}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{messages.offline.notCached}</p>
      <p>
        <button type="button" onClick={tryAgain}>
          {messages.loading.retry}
        </button>
      </p>
      {cached.length > 0 && (
        <>
          <h2>{messages.offline.cachedPosts}</h2>
          <ul>
            {cached.map(({ url, title: postTitle, language, isPage }) => (
              <li key={url} lang={language}>
                {/* The browser, not the app, opens links with a target. */}
                {isPage ? (
                  <a href={url} target="_self">
                    {postTitle}
                  </a>
                ) : (
                  <Link to={belowBase(url, library?.base ?? "/")}>{postTitle}</Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={list}>{messages.site.list}</Link>
      </p>
    </div>
  );
}

function useCachedPosts(library: Library | undefined): readonly CachedPost[] {
  const [cached, setCached] = useState<readonly CachedPost[]>([]);
  useEffect(() => {
    library
      ?.manifest()
      .then(({ posts }) => cachedPosts(posts, ownerOfPage(library.base)))
      // Without a cached manifest, there are no titles to list.
      .then(setCached, () => undefined);
  }, [library]);
  return cached;
}
