import type { Messages } from "../../data/messages.ts";
import { closeOnLeaving } from "../../ui/popover.ts";
import { goToHeading } from "./goToHeading.ts";

/**
 * Opens a copy of the table of contents in a sheet at the bottom of the screen. Escape, a click outside the list and a
 * click on an entry close the sheet.
 */
export function openContents(contents: HTMLElement, messages: Messages): void {
  const list = contents.querySelector("ol");
  if (!list) return;
  const sheet = document.createElement("dialog");
  sheet.className = "maru-contents";
  sheet.setAttribute("aria-label", messages.toolbar.contents);
  sheet.append(list.cloneNode(true));
  sheet.addEventListener("click", (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest("a") : null;
    if (target !== sheet && !link) return;
    event.preventDefault();
    sheet.close();
    if (link) goToHeading(link);
  });
  const stop = closeOnLeaving(() => sheet.close());
  sheet.addEventListener("close", () => {
    stop();
    sheet.remove();
  });
  document.body.append(sheet);
  sheet.showModal();
  sheet.querySelector<HTMLElement>("[aria-current]")?.focus();
}
