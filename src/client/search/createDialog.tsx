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
import { searchSetting } from "./searchContext.ts";
import type { SearchDialog } from "./searchDialog.ts";

/** Results in the dialog, about what it has room for, since each letter draws them anew: all of them have a page. */
const STEP = 6;
const NOTHING_ASKED = { query: "", scope: undefined };

/** Of an entry of the history at which the dialog is open. */
interface DialogState {
  isSearch?: boolean;
  key?: string;
}

/**
 * The search over whatever page is open, as an entry of the history: Back closes it, on to the next page it leaves no trace. The
 * router is not told of that entry, which has its page's own key and address, so that the page stays as it is.
 */
export function createDialog(running: RunningApp, language: string): SearchDialog {
  const { base, library, router } = running;
  const setting = searchSetting({ language, base: base.replace(/\/$/, "") });
  const client = searchClientOf(library);
  let hide: (() => void) | undefined;
  /** The step back is taken, but has not come yet: one more would leave the page. */
  let isClosing = false;
  let afterwards: (() => void) | undefined;

  function open(): void {
    if (hide) return;
    const state = history.state as DialogState | null;
    // A page that was loaded anew is at the entry of a dialog that is gone.
    if (!state?.isSearch) history.pushState({ ...state, isSearch: true } satisfies DialogState, "");
    show();
  }

  /** What is chosen in the list that is open. */
  function scopeHere(): Promise<Scope | undefined> {
    const { loaderData, matches } = router.state;
    const view = loaderData[matches.at(-1)?.route.id ?? ""] as { selection?: Selection } | undefined;
    const selection = view?.selection;
    return selection ? scopeOf(library, { selection, language }) : Promise.resolve(undefined);
  }

  function show(): void {
    const dialog = document.createElement("dialog");
    dialog.className = "maru-search-dialog";
    dialog.setAttribute("aria-label", setting.words.search);
    dialog.lang = language;
    // The list may have come as HTML, and the posts it is of may still have to be fetched.
    const lateScope = scopeHere().catch(() => undefined);
    const dropStyles = adoptSearchStyles();
    const root = createRoot(dialog);
    const stopFitting = fitToScreen(dialog);
    let isComposing = false;
    dialog.addEventListener("compositionstart", () => (isComposing = true));
    dialog.addEventListener("compositionend", () => (isComposing = false));
    // The browser closes it by Escape, and by the gesture that goes back on a phone.
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (!isComposing) close();
    });
    dialog.addEventListener("close", () => dialog.isConnected && close());
    // The dialog itself is hit beside what is in it, and is also where a press ends that selects the query and goes too far.
    let isPressBeside = false;
    dialog.addEventListener("pointerdown", ({ target }) => (isPressBeside = target === dialog));
    dialog.addEventListener("click", ({ target }) => target === dialog && isPressBeside && close());
    flushSync(() =>
      root.render(
        <SearchPanel
          setting={setting}
          client={client}
          start={NOTHING_ASKED}
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
      // Puts the focus back where it was.
      dialog.close();
      dialog.remove();
      root.unmount();
      dropStyles();
      const then = afterwards;
      afterwards = undefined;
      then?.();
    };
  }

  /** Takes the dialog's entry back, then does what is to be done on the page below it. */
  function close(then?: () => void): void {
    if (isClosing) return;
    isClosing = true;
    afterwards = then;
    if ((history.state as DialogState | null)?.isSearch) history.back();
    else hide?.();
  }

  /** Goes where a link of the dialog leads, once that is closed. */
  function follow(link: HTMLAnchorElement): void {
    if (link.hash.includes(":~:")) return void followPassage(link, running);
    // To the page that is open the router would go once more, as to another one.
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
      // Forward, to a dialog that Back had closed.
      event.stopImmediatePropagation();
      show();
    }
  }

  return { open, step };
}
