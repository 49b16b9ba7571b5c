import type { RunningApp } from "../entry/runningApp.ts";
import { createDialog } from "./createDialog.tsx";

/** Opens the search dialog. If the page already has a search box, focuses this box instead and selects its text. */
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
