import { type Location, useLocation, useNavigate } from "react-router-dom";
import { useWords } from "../data/shell.ts";
import styles from "./Layout.module.css";

/** What is shown while the page at an address is on its way; after some seconds also a way to try again, while the load goes on. */
export function Loading({ next: { pathname, search, hash } }: { next: Location }) {
  const words = useWords();
  const here = useLocation();
  const navigate = useNavigate();
  const tryAgain = () => {
    // The router gives up at a change of hash, taken back at once. Else it would note the request that ends as the page is left as
    // one more page to go back to.
    const { history, location } = window;
    const { href } = location;
    void navigate(
      { ...here, hash: "#-" },
      { replace: true, state: here.state as unknown, preventScrollReset: true },
    );
    history.replaceState(history.state, "", href);
    location.assign(pathname + search + hash);
  };
  return (
    <>
      <div className={styles["progress"]} role="progressbar" aria-label={words.loading} />
      <p className={`late ${styles["slow"]}`} role="status">
        {words.slow}{" "}
        <button type="button" onClick={tryAgain}>
          {words.tryAgain}
        </button>
      </p>
    </>
  );
}
