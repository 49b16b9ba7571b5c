import { markdownUrl } from "../../shared/urls/permalinks.ts";
import type { Messages } from "../data/messages.ts";
import { copyAndAnnounce } from "./copyAndAnnounce.ts";
import { closeOpenedBy, createPopover, openByButton, positionBelow } from "../ui/popover.ts";
import { linkToPassage, markdownLink, selectedRange, sharedPage } from "./passage.ts";
import { quotation } from "./quotation.ts";

/** An entry of the menu: an action or a link. */
interface Item {
  name: string;
  act?: () => void;
  href?: string;
}

/**
 * Opens the share sheet of the system on touch devices, if no text is selected. Otherwise, or if that fails, opens a
 * menu. If the menu is open, only closes it.
 */
export async function share(element: HTMLElement, messages: Messages): Promise<void> {
  const button = element as HTMLButtonElement;
  if (closeOpenedBy(button)) return;
  const { title, url } = sharedPage(document);
  const isTouch = matchMedia("(pointer: coarse)").matches;
  const range = selectedRange(document);
  if (isTouch && !range && (await shareElsewhere({ title, url }))) return;
  openMenu(button, { items: itemsFor(range, messages), name: messages.post.share });
}

/**
 * Opens the share sheet of the system. Returns false if there is none or it fails. Returns true if the reader closes it
 * without sharing.
 */
async function shareElsewhere(data: ShareData): Promise<boolean> {
  if (!("share" in navigator)) return false;
  try {
    await navigator.share(data);
    return true;
  } catch (cause) {
    return cause instanceof DOMException && cause.name === "AbortError";
  }
}

function itemsFor(range: Range | undefined, messages: Messages): Item[] {
  const { title, url } = sharedPage(document);
  const createCopyItem = (name: string, textOf: () => string | undefined): Item => ({
    name,
    act: () => {
      const text = textOf();
      if (text) void copyAndAnnounce(text, messages);
    },
  });
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  return [
    ...(range
      ? [
          createCopyItem(messages.sharing.copyPassage, () => linkToPassage(range, document)),
          createCopyItem(messages.sharing.copyQuotation, () => quotation(range, document)),
        ]
      : []),
    createCopyItem(messages.sharing.copyLink, () => url),
    createCopyItem(messages.sharing.copyMarkdown, () => markdownLink({ title, url })),
    { name: messages.sharing.viewMarkdown, href: markdownUrl(url) },
    { name: messages.sharing.sendByMail, href: mail },
    ...("share" in navigator
      ? [{ name: messages.sharing.shareWithApp, act: () => void shareElsewhere({ title, url }) }]
      : []),
  ];
}

/** Opens the menu below its button. Implements the keys of https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/. */
function openMenu(
  button: HTMLButtonElement,
  { items, name }: { items: readonly Item[]; name: string },
): void {
  const menu = createPopover("maru-menu", { role: "menu", name });
  const close = () => menu.hidePopover();
  const entries = items.map((item) => createEntry(item, close));
  menu.append(...entries);
  menu.addEventListener("keydown", (event) => {
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      entries.at(to % entries.length)?.focus();
    } else if (event.key === "Tab") close();
  });
  openByButton(button, menu);
  // Uses the right edge of the parent for positioning, because the button's padding extends beyond that edge.
  const { x, y, height } = button.getBoundingClientRect();
  const { right } = (button.parentElement ?? button).getBoundingClientRect();
  positionBelow(menu, new DOMRect(x, y, right - x, height));
  entries[0]?.focus({ preventScroll: true });
}

function createEntry({ name, act, href }: Item, close: () => void): HTMLElement {
  const { pathname } = location;
  const entry = document.createElement(href ? "a" : "button");
  entry.setAttribute("role", "menuitem");
  entry.tabIndex = -1;
  entry.textContent = name;
  if (entry instanceof HTMLAnchorElement) entry.href = href ?? "";
  else entry.type = "button";
  entry.addEventListener("click", (event) => {
    close();
    // Ignores the click if another page is opening, because the menu belongs to the previous page.
    if (location.pathname !== pathname) event.preventDefault();
    else act?.();
  });
  return entry;
}
