import { type Messages, loadedMessages } from "../data/messages.ts";
import { openFootnote } from "../post/readingToolbar/openFootnote.ts";
import { copyCode } from "../post/body/copyCode.ts";
import type { RunningApp } from "./runningApp.ts";
import { openLightbox } from "../post/body/lightbox.ts";
import { openPlayer } from "../post/body/player.ts";
import { followPassage } from "../textFragments/followPassage.ts";
import { changeToNextTheme } from "../preferences/changeTheme.ts";
import { type ListedShortcuts, openShortcutList as openList } from "../shortcuts/openShortcutList.ts";
import { openPreferencesPanel } from "../preferences/openPreferencesPanel.ts";
import { copyHeadingLink } from "../sharing/headingLink.ts";
import { offerQuotations } from "../sharing/quoteToolbar.ts";
import { share } from "../sharing/shareMenu.ts";

type Action = (element: HTMLElement, messages: Messages, running: RunningApp) => unknown;

/** Actions by the selector of the clicked element. If several selectors match, the first is used. */
const ACTIONS: Record<string, Action> = {
  ".gallery a, img": openLightbox,
  ".code > button": copyCode,
  "a.embed": openPlayer,
  "a.anchor": copyHeadingLink,
  "[data-footnote-ref]": (link, messages) => openFootnote(link as HTMLAnchorElement, messages),
  "[data-share]": share,
  "[data-reading]": openPreferencesPanel,
  "a[href*=':~:text=']": (link, _messages, running) => followPassage(link as HTMLAnchorElement, running),
};

/** Runs the action of a clicked element. */
export function act(element: HTMLElement, language: string, running: RunningApp): unknown {
  const [, action] = Object.entries(ACTIONS).find(([selector]) => element.matches(selector)) ?? [];
  return action?.(element, loadedMessages(language), running);
}

/** Starts showing the quotation toolbar whenever the reader selects text. */
export function quote(language: string): void {
  offerQuotations(loadedMessages(language));
}

/** Changes to the next theme, and announces that theme. */
export function changeTheme(language: string): void {
  changeToNextTheme(loadedMessages(language));
}

/** Opens the list of keyboard shortcuts. */
export function showShortcuts(language: string, shortcuts: ListedShortcuts): void {
  openList(loadedMessages(language), shortcuts);
}
