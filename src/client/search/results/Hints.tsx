import { isKorean } from "../../../shared/content/isKorean.ts";
import type { FeatureContext } from "../../data/featureContext.ts";

/** Explains the query syntax and the keyboard shortcuts. */
export function Hints({ context: { messages, language } }: { context: FeatureContext }) {
  const { choose, open, newTab } = messages.search.keys;
  const keys = [
    ["↑ ↓", choose],
    ["Enter", open],
    ["Ctrl Enter", newTab],
  ] as const;
  return (
    <p className="m-search-hints">
      <span>
        <kbd>"…"</kbd> {messages.search.phraseHint}
      </span>
      {isKorean(language) && (
        <span>
          <kbd>ㄷㅇㅌ</kbd> {messages.search.initialsHint}
        </span>
      )}
      {keys.map(([key, action]) => (
        <span key={key} className="m-search-key">
          <kbd>{key}</kbd> {action}
        </span>
      ))}
    </p>
  );
}
