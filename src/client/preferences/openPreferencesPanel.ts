import type { Messages } from "../data/messages.ts";
import { adoptStyles } from "../ui/adoptStyles.ts";
import { createStatus } from "../ui/createStatus.ts";
import { closeOpenedBy, createPopover, openByButton, positionBelow } from "../ui/popover.ts";
import { hasSerif } from "./hasSerif.ts";
import { storePreferences, shownPreferences } from "./storePreferences.ts";
import preferencesCss from "./preferences.css?inline";
import { createPreferencesForm } from "./preferencesForm.ts";

/** Opens or closes the preferences panel below its button. Each choice is applied immediately. */
export function openPreferencesPanel(element: HTMLElement, messages: Messages): void {
  const button = element as HTMLButtonElement;
  if (closeOpenedBy(button)) return;
  const removeStyles = adoptStyles(preferencesCss);
  const panel = createPopover("maru-reading", { role: "dialog", name: messages.site.preferences });
  const reposition = () => positionBelow(panel, button.getBoundingClientRect());
  panel.lang = document.querySelector("header")?.lang ?? "";
  panel.append(
    createPreferencesForm({
      messages,
      settings: shownPreferences(),
      hasFaces: hasSerif(document.documentElement.lang),
      choose(settings) {
        if (!storePreferences(settings)) createStatus(document.body)(messages.preferences.notStored);
        // Changing the text size may move the button.
        reposition();
      },
    }),
  );
  openByButton(button, panel, removeStyles);
  reposition();
  panel.querySelector<HTMLElement>("input:checked")?.focus({ preventScroll: true });
}
