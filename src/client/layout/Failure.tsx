import { type ReactElement, useEffect, useState } from "react";
import { isRouteErrorResponse, Link, useLocation, useNavigate, useRouteError } from "react-router-dom";
import { paths } from "../../shared/urls/routes.ts";
import { pageTitle } from "../routing/head.ts";
import { HttpError } from "../data/httpError.ts";
import { DataError } from "../../shared/manifest/dataError.ts";
import type { Missing } from "../routing/routePage.ts";
import { useListHref, useShell, useWords } from "../data/shell.ts";
import { Prose } from "../post/Prose.tsx";
import styles from "./Failure.module.css";

/** Whether data could not be loaded. Any other error comes from code, or from loading it. */
function isOfData(error: unknown): boolean {
  return error instanceof HttpError || error instanceof DataError;
}

/** What stands where a page should: nothing has this address, or it could not be loaded. */
export function Failure() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <NotFound missing={error.data as Partial<Missing>} />;
  }
  return <LoadFailed error={error} />;
}

function NotFound({ missing }: { missing: Partial<Missing> }) {
  const words = useWords();
  const list = useListHref();
  const { suggestions = [], title = words.notFound, html } = missing;
  useTitle(title);
  return (
    <div className={styles["failure"]}>
      <h1 tabIndex={-1}>{title}</h1>
      {html ? <Prose html={html} /> : <p>{words.notFoundText}</p>}
      {suggestions.length > 0 && (
        <>
          <p>{words.notFoundNearest}</p>
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
        <Link to={list}>{words.list}</Link> · <Link to={paths.tags.href()}>{words.tags}</Link> ·{" "}
        <Link to={paths.archive.href()}>{words.archive}</Link>
      </p>
    </div>
  );
}

function LoadFailed({ error }: { error: unknown }) {
  const isDataError = isOfData(error);
  const words = useWords();
  const list = useListHref();
  const navigate = useNavigate();
  const location = useLocation();
  useTitle(words.loadFailed);
  const tryAgain = () => {
    // Code may be gone since the last deploy, and a browser keeps what is wrong: the page of this address names what is there now.
    if (!isDataError) window.location.reload();
    else void navigate(location, { replace: true, preventScrollReset: true });
  };
  // After a deploy the host has this page with code of its own, which is taken up without a click: once, and where there is a host.
  useEffect(() => {
    const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (isDataError || opened?.type === "reload") return;
    fetch(window.location.href, { method: "HEAD" }).then(
      ({ ok }) => ok && window.location.reload(),
      () => undefined,
    );
  }, [isDataError]);
  // What says so where there is no line, once its code is there.
  const [offline, setOffline] = useState<(tryAgain: () => void) => ReactElement>();
  useEffect(() => {
    import("../offline/Offline.tsx").then(
      (code) => setOffline(() => code.offlineFor(error)),
      () => undefined,
    );
  }, [error]);
  if (offline) return offline(tryAgain);
  return (
    <div className={styles["failure"]}>
      <h1 tabIndex={-1}>{words.loadFailed}</h1>
      <p>{words.loadFailedText}</p>
      <p>
        <button type="button" onClick={tryAgain}>
          {words.tryAgain}
        </button>
      </p>
      <p>
        <Link to={list}>{words.list}</Link>
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
