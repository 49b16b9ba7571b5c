import { focusHeading } from "../ui/focusHeading.ts";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import type { Selection } from "../../shared/listing/selection.ts";
import { adoptSearchStyles } from "./adoptSearchStyles.ts";
import { followPassage } from "../textFragments/followPassage.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { fitToScreen } from "./fitToScreen.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { searchClientOf } from "./worker/searchClient.ts";
import { SearchPanel } from "./SearchPanel.tsx";
import { createFeatureContext } from "../data/featureContext.ts";
import type { SearchDialog } from "./searchDialog.ts";

/** Number of results in the dialog: about what fits, since each letter renders them. The search page shows all. */
const STEP = 6;
const EMPTY_QUESTION = { query: "", scope: undefined };

/** State of a history entry at which the dialog is open. */
interface DialogState {
  isSearch?: boolean;
  key?: string;
}

/**
 * Creates the search dialog, which has a history entry: Back closes it, and following a link replaces it. The
 * entry has the key and URL of its page, so that the router ignores it and the page does not change.
 */
export function createDialog(running: RunningApp, language: string): SearchDialog {
  const { base, library, router } = running;
  const context = createFeatureContext({ language, base: base.replace(/\/$/, "") });
  const client = searchClientOf(library);
  let hide: (() => void) | undefined;
  /** `history.back()` was called, but `popstate` is pending: a second call would leave the page. */
  let isClosing = false;
  let onClosed: (() => void) | undefined;

  function open(): void {
    if (hide) return;
    const state = history.state as DialogState | null;
    // After a reload, the entry of a former dialog may be current.
    if (!state?.isSearch) history.pushState({ ...state, isSearch: true } satisfies DialogState, "");
    show();
  }

  /** Returns the scope of the list that is open. */
  function currentScope(): Promise<Scope | undefined> {
    const { loaderData, matches } = router.state;
    const view = loaderData[matches.at(-1)?.route.id ?? ""] as { selection?: Selection } | undefined;
    const selection = view?.selection;
    return selection ? scopeOf(library, { selection, language }) : Promise.resolve(undefined);
  }

  function show(): void {
    const dialog = document.createElement("dialog");
    dialog.className = "maru-search-dialog";
    dialog.setAttribute("aria-label", context.messages.site.search);
    dialog.lang = language;
    // A prerendered list does not include its posts, which must be fetched first.
    const lateScope = currentScope().catch(() => undefined);
    const removeStyles = adoptSearchStyles();
    const root = createRoot(dialog);
    const stopFitting = fitToScreen(dialog);
    let isComposing = false;
    dialog.addEventListener("compositionstart", () => (isComposing = true));
    dialog.addEventListener("compositionend", () => (isComposing = false));
    // Fired for Escape and for the back gesture on a phone.
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (!isComposing) close();
    });
    dialog.addEventListener("close", () => dialog.isConnected && close());
    // The dialog element is the target of clicks on the backdrop, and of a drag from the box that ends outside
    // of it.
    let isPressOutside = false;
    dialog.addEventListener("pointerdown", ({ target }) => (isPressOutside = target === dialog));
    dialog.addEventListener("click", ({ target }) => target === dialog && isPressOutside && close());
    flushSync(() =>
      root.render(
        <SearchPanel
          context={context}
          client={client}
          start={EMPTY_QUESTION}
          lateScope={lateScope}
          step={STEP}
          onFollow={(link) => close(() => follow(link))}
          onClose={() => close()}
        />,
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("input")?.focus();
    hide = () => {
      hide = undefined;
      isClosing = false;
      stopFitting();
      // Restores the focus.
      dialog.close();
      dialog.remove();
      root.unmount();
      removeStyles();
      const then = onClosed;
      onClosed = undefined;
      then?.();
    };
  }

  /** Removes the dialog's history entry, then runs a callback. */
  function close(then?: () => void): void {
    if (isClosing) return;
    isClosing = true;
    onClosed = then;
    if ((history.state as DialogState | null)?.isSearch) history.back();
    else hide?.();
  }

  /** Navigates to a link after the dialog is closed. */
  function follow(link: HTMLAnchorElement): void {
    if (link.hash.includes(":~:")) return void followPassage(link, running);
    // The router would reload the current page.
    if (link.pathname === location.pathname && link.search === location.search) {
      scrollTo(0, 0);
      return focusHeading();
    }
    void router.navigate(`/${link.pathname.slice(base.length)}${link.search}`);
  }

  function step(event: PopStateEvent): void {
    const { isSearch, key = "default" } = (event.state ?? {}) as DialogState;
    const isHere = key === router.state.location.key;
    if (!isSearch && hide) {
      if (isHere) event.stopImmediatePropagation();
      hide();
    } else if (isSearch && !hide && isHere) {
      // Forward, to a dialog that Back has closed.
      event.stopImmediatePropagation();
      show();
    }
  }

  return { open, step };
}
