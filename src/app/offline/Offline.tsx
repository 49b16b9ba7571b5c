import { type ReactElement, useEffect, useRef } from "react";
import { Link } from "react-router-dom";
import { offlineWordsIn } from "../../model/words/offlineWords.ts";
import styles from "../components/Failure.module.css";
import { pageTitle } from "../head.ts";
import type { FetchLibrary } from "../library.ts";
import { belowBase } from "../page.ts";
import { useLanguage, useListHref, useShell, useWords } from "../shell.ts";
import { isOffline } from "./isOffline.ts";
import { type KeptPost, keptPosts } from "./keptPosts.ts";

interface Props {
  kept: readonly KeptPost[];
  tryAgain: () => void;
}

/** What says that one is offline and offers what is kept; `undefined` where a failure has another reason, or nothing keeps what is read. */
export async function offlineFor(
  reason: string,
  library: FetchLibrary | undefined,
): Promise<((tryAgain: () => void) => ReactElement) | undefined> {
  if (!library || !isOffline(reason) || !navigator.serviceWorker?.controller) return undefined;
  const { posts } = await library.manifest();
  const kept = await keptPosts(posts, new URL(import.meta.env.BASE_URL, location.origin).href);
  return (tryAgain) => <Offline kept={kept} tryAgain={tryAgain} />;
}

function Offline({ kept, tryAgain }: Props) {
  const words = useWords();
  const { offline, notKept, keptPosts: readable } = offlineWordsIn(useLanguage());
  const list = useListHref();
  const site = useShell()?.site.title;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = pageTitle(offline, site);
    // The heading that it takes the place of may have had the focus.
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
      {kept.length > 0 && (
        <>
          <h2>{readable}</h2>
          <ul>
            {kept.map(({ url, title, language, isPage }) => (
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
