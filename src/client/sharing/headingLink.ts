import type { Messages } from "../data/messages.ts";
import { copyAndAnnounce } from "./copyAndAnnounce.ts";
import { sharedPage } from "./passage.ts";

/** Scrolls to a heading and copies its URL. */
export function copyHeadingLink(link: HTMLElement, messages: Messages): void {
  const { hash, href } = link as HTMLAnchorElement;
  location.assign(href);
  void copyAndAnnounce(sharedPage(document).url + hash, messages);
}
