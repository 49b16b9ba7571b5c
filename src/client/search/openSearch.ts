import type { RunningApp } from "../entry/runningApp.ts";
import { createDialog } from "./createDialog.tsx";

/** Opens the search over the page; where a box is there already, on the page of a search or in the dialog, goes to that. */
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
