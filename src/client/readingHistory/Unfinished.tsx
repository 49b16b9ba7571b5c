import type { StoredPosition } from "../../shared/readingHistory/storedPositions.ts";
import { paths } from "../../shared/urls/routes.ts";
import type { ReadingWords } from "../../shared/i18n/readingWords.ts";

interface Props {
  places: readonly StoredPosition[];
  words: ReadingWords;
  /** What stands before every address of the site: nothing, or `/blog`. */
  base: string;
  onDismiss: () => void;
}

/** The newest posts that were begun and not finished. */
export function Unfinished({ places, words, base, onDismiss }: Props) {
  return (
    <div>
      <h2 id="maru-unfinished">
        <a href={base + paths.reading.href()}>{words.continueReading}</a>
      </h2>
      <ul>
        {places.map(({ path, title, language, share }) => (
          <li key={path}>
            <a href={path} data-continue="">
              <span lang={language}>{title}</span> <small>{words.readShare(Math.round(share * 100))}</small>
            </a>
          </li>
        ))}
      </ul>
      <button type="button" aria-label={words.dismiss} onClick={onDismiss}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
