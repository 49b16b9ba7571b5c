import type { SiteUrl } from "../../shared/urls/urlTypes.ts";
import { adoptStyles } from "../ui/adoptStyles.ts";
import { BODY_ID, LIST_ID } from "../entry/hydration.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { isSlowConnection, whenIdle } from "../ui/whenIdle.ts";
import css from "./readingHistory.css?inline";
import { markUnread } from "./markUnread.ts";
import { offerToContinue } from "./offerToContinue.tsx";
import { recordPosition } from "./recordPosition.ts";
import { showUnfinished } from "./showUnfinished.tsx";
import { openStore } from "./storage.ts";
import { updateUnread, recordPageView } from "./visits.ts";

/** The current page as rendered. After navigation, the URL may change before the content does. */
interface OpenPage {
  url: SiteUrl;
  body: HTMLElement | null;
  /** First child node of the body. A different node means that another text is rendered. */
  first: ChildNode | null | undefined;
  list: HTMLElement | null;
}

/** Functions of the recorders that run on the current page. */
interface PageRecorders {
  /** Called before navigation. */
  leave?(): void;
  /** Called when the stored unread marks may have changed. */
  refresh?(): void;
  cleanups: (() => void)[];
}

/**
 * Starts to record the reading history: stores the position in each text, offers to continue, lists unfinished texts,
 * and marks unread posts. Must run after hydration.
 */
export function recordHistory(running: RunningApp): void {
  const { base, library, router } = running;
  const store = openStore(base);
  const language = document.querySelector("header")?.lang ?? "ko";
  const root = document.getElementById("maru-root");
  if (!root) return;
  adoptStyles(css);
  let open: OpenPage | undefined;
  let recorders: PageRecorders = { cleanups: [] };
  let isDismissed = false;

  function update(): void {
    const now = readOpenPage();
    if (open && (Object.keys(now) as (keyof OpenPage)[]).every((key) => now[key] === open?.[key])) return;
    // The URL changes before the content is rendered. Until then, the text belongs to the previous URL.
    if (open?.first && now.body === open.body && now.first === open.first) return;
    open = now;
    recorders.cleanups.forEach((stop) => stop());
    recordPageView(store, location.pathname);
    recorders = now.body ? recordText(now.body) : now.list ? markList(now.list) : { cleanups: [] };
  }

  function recordText(body: HTMLElement): PageRecorders {
    const article = body.closest("article");
    if (!article) return { cleanups: [] };
    const text = { article, body, path: location.pathname };
    const removeOffer = offerToContinue(store, text, { running, language });
    const { leave, stop } = recordPosition(store, text);
    return { leave, cleanups: [removeOffer, stop] };
  }

  function markList(list: HTMLElement): PageRecorders {
    const { refresh, stop } = markUnread(store, list, language);
    const isFirst = !list.closest("[data-within]") && !isDismissed;
    const onDismiss = () => void (isDismissed = true);
    const removeOffer = isFirst ? [showUnfinished(store, { running, language, onDismiss })] : [];
    return { refresh, cleanups: [stop, ...removeOffer] };
  }

  router.subscribe(({ navigation }) => navigation.state !== "idle" && recorders.leave?.());
  // Mutation observers run after rendering and before the next paint.
  new MutationObserver(update).observe(root, { childList: true, subtree: true });
  update();
  // While this page was in the back/forward cache, other pages may have changed the stored data.
  addEventListener("pageshow", ({ persisted }) => persisted && recorders.refresh?.());
  if (!isSlowConnection()) {
    whenIdle(() => {
      updateUnread(store, library).then(
        () => {
          recordPageView(store, location.pathname);
          recorders.refresh?.();
        },
        // If the manifest cannot be loaded, the stored marks remain.
        () => undefined,
      );
    });
  }
}

function readOpenPage(): OpenPage {
  const body = document.getElementById(BODY_ID);
  return {
    url: location.pathname + location.search,
    body,
    first: body?.firstChild,
    list: document.getElementById(LIST_ID),
  };
}
