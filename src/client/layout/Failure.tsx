import { type ReactElement, useEffect, useState } from "react";
import { isRouteErrorResponse, Link, useLocation, useNavigate, useRouteError } from "react-router-dom";
import { paths } from "../../shared/urls/routes.ts";
import { pageTitle } from "../routing/head.ts";
import { withMessages } from "../data/messages.ts";
import { HttpError } from "../data/httpError.ts";
import { DataError } from "../../shared/manifest/dataError.ts";
import type { NotFoundData } from "../routing/routePage.ts";
import { useListHref, useShell, useMessages } from "../data/shell.ts";
import { Prose } from "../post/Prose.tsx";
import styles from "./Failure.module.css";

/** Error page for a URL that does not exist, for data or code that cannot be loaded, and for errors while rendering. */
export function Failure() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <NotFound missing={error.data as Partial<NotFoundData>} />;
  }
  return <LoadFailed error={error} />;
}

function NotFound({ missing }: { missing: Partial<NotFoundData> }) {
  const messages = useMessages();
  const list = useListHref();
  const { suggestions = [], title = messages.notFound.title, html } = missing;
  useTitle(title);
  return (
    <div className={styles["failure"]}>
      <h1 tabIndex={-1}>{title}</h1>
      {html ? <Prose html={html} /> : <p>{messages.notFound.text}</p>}
      {suggestions.length > 0 && (
        <>
          <p>{messages.notFound.suggestions}</p>
          <ul>
            {suggestions.map(({ title: near, href }) => (
              <li key={href}>
                <Link to={href}>{near}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={list}>{messages.site.list}</Link> · <Link to={paths.tags.href()}>{messages.site.tags}</Link>{" "}
        · <Link to={paths.archive.href()}>{messages.site.archive}</Link>
      </p>
    </div>
  );
}

function LoadFailed({ error }: { error: unknown }) {
  // `HttpError` and `DataError` are raised by requests for data. Every other error is raised by loading or running code.
  const isOfData = error instanceof HttpError || error instanceof DataError;
  const messages = useMessages();
  const list = useListHref();
  const navigate = useNavigate();
  const location = useLocation();
  useTitle(messages.loading.failed);
  const [isRetried, setRetried] = useState(false);
  const tryAgain = () => {
    // After an error in code, reloads the document: a deploy may have removed the code, and browsers cache failed imports. The new HTML
    // refers to the current code.
    if (isOfData) return void navigate(location, { replace: true, preventScrollReset: true });
    setRetried(true);
    window.location.reload();
  };
  // Reloads the page automatically after an error in code, because a deploy may have removed the code. Does so only once, only if the
  // host answers with a 2xx status, and not if the reader has retried before the answer.
  useEffect(() => {
    const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (isOfData || isRetried || opened?.type === "reload") return;
    const check = new AbortController();
    fetch(window.location.href, { method: "HEAD", signal: check.signal }).then(
      ({ ok }) => ok && window.location.reload(),
      () => undefined,
    );
    return () => check.abort();
  }, [isOfData, isRetried]);
  // If the connection failed and a service worker controls the page, shows the offline page as soon as the code of that page is loaded.
  const [offline, setOffline] = useState<(tryAgain: () => void) => ReactElement>();
  useEffect(() => {
    withMessages(import("../offline/Offline.tsx")).then(
      (code) => setOffline(() => code.offlineFor(error)),
      () => undefined,
    );
  }, [error]);
  if (offline) return offline(tryAgain);
  return (
    <div className={styles["failure"]}>
      <h1 tabIndex={-1}>{messages.loading.failed}</h1>
      <p>{messages.loading.failedText}</p>
      <p>
        <button type="button" onClick={tryAgain}>
          {messages.loading.retry}
        </button>
      </p>
      <p>
        <Link to={list}>{messages.site.list}</Link>
      </p>
      <p className={styles["reason"]}>{error instanceof Error ? error.message : String(error)}</p>
    </div>
  );
}

function useTitle(title: string): void {
  const site = useShell()?.site.title;
  useEffect(() => {
    document.title = pageTitle(title, site);
  }, [title, site]);
}
