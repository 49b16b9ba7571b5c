import { type ReactElement, useEffect, useState } from "react";
import { isRouteErrorResponse, Link, useLocation, useNavigate, useRouteError } from "react-router-dom";
import { paths } from "../../shared/urls/routes.ts";
import { pageTitle } from "../routing/head.ts";
import { UNANSWERED } from "../offline/isOffline.ts";
import type { Missing } from "../routing/routePage.ts";
import { useListHref, useShell, useWords } from "../data/shell.ts";
import { Prose } from "../post/Prose.tsx";
import styles from "./Failure.module.css";

/** Whether it is data that could not be had: a plain error says what came in its place. All others are of code. */
function isData(error: unknown): boolean {
  return error instanceof Error && (error.name === "Error" || UNANSWERED.test(error.message));
}

/** What stands where a page should: nothing has this address, or it could not be loaded. */
export function Failure() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <NotFound missing={error.data as Partial<Missing>} />;
  }
  return (
    <LoadFailed reason={error instanceof Error ? error.message : String(error)} isOfData={isData(error)} />
  );
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

function LoadFailed({ reason, isOfData }: { reason: string; isOfData: boolean }) {
  const words = useWords();
  const list = useListHref();
  const navigate = useNavigate();
  const location = useLocation();
  useTitle(words.loadFailed);
  const tryAgain = () => {
    // Code may be gone since the last deploy, and a browser keeps what is wrong: the page of this address names what is there now.
    if (!isOfData) window.location.reload();
    else void navigate(location, { replace: true, preventScrollReset: true });
  };
  // After a deploy the host has this page with code of its own, which is taken up without a click: once, and where there is a host.
  useEffect(() => {
    const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (isOfData || opened?.type === "reload") return;
    fetch(window.location.href, { method: "HEAD" }).then(
      ({ ok }) => ok && window.location.reload(),
      () => undefined,
    );
  }, [isOfData]);
  // What says so where there is no line, once its code is there.
  const [offline, setOffline] = useState<(tryAgain: () => void) => ReactElement>();
  useEffect(() => {
    import("../offline/Offline.tsx").then(
      (code) => setOffline(() => code.offlineFor(reason)),
      () => undefined,
    );
  }, [reason]);
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
      <p className={styles["reason"]}>{reason}</p>
    </div>
  );
}

function useTitle(title: string): void {
  const site = useShell()?.site.title;
  useEffect(() => {
    document.title = pageTitle(title, site);
  }, [title, site]);
}
