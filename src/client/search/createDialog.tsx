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

/**
 * Maximum number of results in the dialog: about as many as fit, because each keystroke renders them. The search page
 * can show more.
 */
const STEP = 6;
const EMPTY_QUESTION = { query: "", scope: undefined };

/** State of the history entry for the open dialog. */
interface DialogState {
  isSearch?: boolean;
  key?: string;
}

/**
 * Creates the search dialog. The open dialog has a history entry: Back closes the dialog, and following a link first
 * goes back from the entry. The entry has the URL and the router's key of the page. The key lets `step` recognize
 * events that the router must not handle, so that the page does not change.
 */
export function createDialog(running: RunningApp, language: string): SearchDialog {
  const { base, library, router } = running;
  const context = createFeatureContext({ language, base: base.replace(/\/$/, "") });
  const client = searchClientOf(library);
  let hide: (() => void) | undefined;
  /** Whether `history.back()` was called and `popstate` is pending. A second call would leave the page. */
  let isClosing = false;
  let onClosed: (() => void) | undefined;

  function open(): void {
    if (hide) return;
    const state = history.state as DialogState | null;
    // After a reload, the entry of a previous dialog may be current; the new dialog then uses this entry.
    if (!state?.isSearch) history.pushState({ ...state, isSearch: true } satisfies DialogState, "");
    show();
  }

  /** Returns the scope of the current list, as {@link scopeOf} does. Returns `undefined` if the page is not a list. */
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
    // Not awaited, so that the dialog opens before the posts of the list are fetched.
    const lateScope = currentScope().catch(() => undefined);
    const removeStyles = adoptSearchStyles();
    const root = createRoot(dialog);
    const stopFitting = fitToScreen(dialog);
    let isComposing = false;
    dialog.addEventListener("compositionstart", () => (isComposing = true));
    dialog.addEventListener("compositionend", () => (isComposing = false));
    // The browser fires `cancel` for Escape and for the back gesture on a phone.
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (!isComposing) close();
    });
    dialog.addEventListener("close", () => dialog.isConnected && close());
    // The dialog element is the target of clicks on the backdrop. It is also the target of the click after a drag from
    // the search box to the backdrop, which must not close the dialog.
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
      // Closing the dialog restores the focus.
      dialog.close();
      dialog.remove();
      root.unmount();
      removeStyles();
      const then = onClosed;
      onClosed = undefined;
      then?.();
    };
  }

  /** Hides the dialog, by going back if its history entry is the current one. Then runs a callback. */
  function close(then?: () => void): void {
    if (isClosing) return;
    isClosing = true;
    onClosed = then;
    if ((history.state as DialogState | null)?.isSearch) history.back();
    else hide?.();
  }

  /** Navigates to a link. Called after the dialog was closed. */
  function follow(link: HTMLAnchorElement): void {
    if (link.hash.includes(":~:")) return void followPassage(link, running);
    // The router would reload the page if the link leads to the current URL.
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
      // The reader navigated to the entry of a closed dialog, usually by Forward.
      event.stopImmediatePropagation();
      show();
    }
  }

  return { open, step };
}
