import type { SiteUrl } from "../../shared/urls/urlTypes.ts";
import { adoptStyles } from "../ui/adoptStyles.ts";
import { BODY_ID, LIST_ID } from "../entry/hydration.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { isSlowLine, whenIdle } from "../ui/whenIdle.ts";
import css from "./readingHistory.css?inline";
import { markUnread } from "./markUnread.ts";
import { offerToContinue } from "./offerToContinue.tsx";
import { recordPosition } from "./recordPosition.ts";
import { showUnfinished } from "./showUnfinished.tsx";
import { storeOf } from "./storage.ts";
import { compareWithLast, openPage } from "./visits.ts";

/** What is open, by what stands in the page: an address may be there before what belongs to it is drawn. */
interface Open {
  url: SiteUrl;
  body: HTMLElement | null;
  /** Of the body: another text may take its place. */
  first: ChildNode | null | undefined;
  list: HTMLElement | null;
}

/** What goes on while a page is open. */
interface Stay {
  /** Before the page changes. */
  leave?(): void;
  /** When it is known what is new. */
  refresh?(): void;
  stops: (() => void)[];
}

/**
 * From now on keeps in this browser where its reader is in each text, and offers to go on there; marks what is new since the last visit.
 * The page has to be the app's.
 */
export function recordHistory(running: RunningApp): void {
  const { base, library, router } = running;
  const store = storeOf(base);
  const language = document.querySelector("header")?.lang ?? "ko";
  const root = document.getElementById("maru-root");
  if (!root) return;
  adoptStyles(css);
  let open: Open | undefined;
  let stay: Stay = { stops: [] };
  let isDismissed = false;

  function look(): void {
    const now = openNow();
    if (open && (Object.keys(now) as (keyof Open)[]).every((key) => now[key] === open?.[key])) return;
    // The address changes before what belongs to it is drawn: until then the text that is shown belongs to the former address.
    if (open?.first && now.body === open.body && now.first === open.first) return;
    open = now;
    stay.stops.forEach((stop) => stop());
    openPage(store, location.pathname);
    stay = now.body ? stayInText(now.body) : now.list ? stayInList(now.list) : { stops: [] };
  }

  function stayInText(body: HTMLElement): Stay {
    const article = body.closest("article");
    if (!article) return { stops: [] };
    const text = { article, body, path: location.pathname };
    const takeAway = offerToContinue(store, text, { running, language });
    const { leave, stop } = recordPosition(store, text);
    return { leave, stops: [takeAway, stop] };
  }

  function stayInList(list: HTMLElement): Stay {
    const { refresh, stop } = markUnread(store, list, language);
    const isFirst = !list.closest("[data-within]") && !isDismissed;
    const onDismiss = () => void (isDismissed = true);
    const takeAway = isFirst ? [showUnfinished(store, { running, language, onDismiss })] : [];
    return { refresh, stops: [stop, ...takeAway] };
  }

  router.subscribe(({ navigation }) => navigation.state !== "idle" && stay.leave?.());
  // After what is drawn stands in the page, and before it is painted.
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  look();
  // Of a page the browser had put aside, others may have changed what is kept.
  addEventListener("pageshow", ({ persisted }) => persisted && stay.refresh?.());
  if (!isSlowLine()) {
    whenIdle(() => {
      compareWithLast(store, library).then(
        () => {
          openPage(store, location.pathname);
          stay.refresh?.();
        },
        // Without the manifest nothing is known to be new.
        () => undefined,
      );
    });
  }
}

function openNow(): Open {
  const body = document.getElementById(BODY_ID);
  return {
    url: location.pathname + location.search,
    body,
    first: body?.firstChild,
    list: document.getElementById(LIST_ID),
  };
}
