import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { useEffect, useEffectEvent, useRef } from "react";
import { useNavigate } from "react-router-dom";
import { pathWithinSite } from "../../routing/interceptLinks.ts";
import { useFeatureContext } from "../../data/featureContext.ts";
import { Facets } from "./Facets.tsx";
import type { ListView } from "../loadList.ts";
import { useSheet } from "./useSheet.ts";
import styles from "./Sheet.module.css";

/** On small screens: a button that opens the facets in a sheet over the list. */
export function Sheet({ view, href }: { view: ListView; href: RoutePath }) {
  const { messages, base } = useFeatureContext();
  const navigate = useNavigate();
  const { isOpen, open, close, holdOpen } = useSheet(href);
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const button = opener.current;
    dialog.current?.showModal();
    // Returns the focus to the button, because removing the dialog loses the focus.
    return () => button?.focus({ preventScroll: true });
  }, [isOpen]);

  const choose = useEffectEvent((event: MouseEvent) => {
    // A click on the backdrop has the dialog itself as its target.
    if (event.target === dialog.current) return close();
    const path = pathWithinSite(event, { base: `${base}/` });
    if (path === undefined) return;
    event.preventDefault();
    // Replaces the sheet's history entry, so that all choices made in the sheet share this entry.
    void navigate(path, holdOpen);
  });
  const cancel = useEffectEvent((event: Event) => {
    event.preventDefault();
    close();
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const listeners = new AbortController();
    const { signal } = listeners;
    dialog.current?.addEventListener("click", (event) => choose(event), { signal });
    dialog.current?.addEventListener("cancel", (event) => cancel(event), { signal });
    return () => listeners.abort();
  }, [isOpen]);
  return (
    <>
      <button ref={opener} type="button" className={styles["button"]} aria-haspopup="dialog" onClick={open}>
        {messages.list.filter}
      </button>
      {isOpen && (
        <dialog ref={dialog} className={styles["sheet"]} aria-label={messages.list.filter} data-controls="">
          <div className={styles["facets"]}>
            <Facets selection={view.selection} facets={view.facets} tagCount={view.tagCount} />
          </div>
          <button type="button" className={styles["show"]} onClick={close}>
            {messages.list.showPosts(view.total)}
          </button>
        </dialog>
      )}
    </>
  );
}
