import type { RunningApp } from "../entry/runningApp.ts";
import { createDialog } from "./createDialog.tsx";

/** Opens the search dialog, or focuses the search box that is already on the page. */
export function openSearch(language: string, running: RunningApp): void {
  const box = document.querySelector<HTMLInputElement>(".maru-search input");
  if (box) {
    box.focus();
    box.select();
    return;
  }
  running.dialog ??= createDialog(running, language);
  running.dialog.open();
}
