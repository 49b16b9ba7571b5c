import { type Location, useLocation, useNavigate } from "react-router-dom";
import { useMessages } from "../data/shell.ts";
import styles from "./Layout.module.css";

/** Progress bar of a navigation. After 8 seconds (`late` in base.css), shows a button that loads the page as a document. */
export function Loading({ next: { pathname, search, hash } }: { next: Location }) {
  const messages = useMessages();
  const here = useLocation();
  const navigate = useNavigate();
  const tryAgain = () => {
    // Cancels the pending navigation. Otherwise leaving the page would abort the navigation's requests, and the router would push a
    // history entry for the failed navigation.
    void navigate(here, {
      replace: true,
      state: here.state as unknown,
      preventScrollReset: true,
      defaultShouldRevalidate: false,
    });
    window.location.assign(pathname + search + hash);
  };
  return (
    <>
      <div className={styles["progress"]} role="progressbar" aria-label={messages.loading.label} />
      <p className={`late ${styles["slow"]}`} role="status">
        {messages.loading.slow}{" "}
        <button type="button" onClick={tryAgain}>
          {messages.loading.retry}
        </button>
      </p>
    </>
  );
}
