import { copyWordsIn, type CopyWords } from "../../shared/i18n/copyWords.ts";
import { actionWordsIn } from "../../shared/i18n/actionWords.ts";
import { type ToolbarWords, aidWordsIn } from "../../shared/i18n/aidWords.ts";
import type { ActionWords } from "../../shared/i18n/actionWords.ts";
import { type ComfortWords, comfortWordsIn } from "../../shared/i18n/comfortWords.ts";
import { type Words, wordsIn } from "../../shared/i18n/words.ts";
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

type AllWords = Words & ActionWords & ToolbarWords & CopyWords & ComfortWords;
type Action = (element: HTMLElement, words: AllWords, running: RunningApp) => unknown;

/** What a click does, by what is clicked. */
const ACTIONS: Record<string, Action> = {
  ".gallery a, img": openLightbox,
  ".code > button": copyCode,
  "a.embed": openPlayer,
  "a.anchor": copyHeadingLink,
  "[data-footnote-ref]": (link, words) => openFootnote(link as HTMLAnchorElement, words),
  "[data-share]": share,
  "[data-reading]": openPreferencesPanel,
  "a[href*=':~:text=']": (link, _words, running) => followPassage(link as HTMLAnchorElement, running),
};

/** Does what belongs to an element that was clicked. */
export function act(element: HTMLElement, language: string, running: RunningApp): unknown {
  const [, action] = Object.entries(ACTIONS).find(([selector]) => element.matches(selector)) ?? [];
  return action?.(element, wordsOf(language), running);
}

/** From now on offers to quote what is selected. */
export function quote(language: string): void {
  offerQuotations(wordsOf(language));
}

/** Changes the theme, and announces the new one. */
export function changeTheme(language: string): void {
  changeToNextTheme(wordsOf(language));
}

/** Opens the list of keyboard shortcuts. */
export function openShortcutList(language: string, shortcuts: ListedShortcuts): void {
  openList(wordsOf(language), shortcuts);
}

function wordsOf(language: string): AllWords {
  return {
    ...wordsIn(language),
    ...actionWordsIn(language),
    ...aidWordsIn(language),
    ...copyWordsIn(language),
    ...comfortWordsIn(language),
  };
}
