import type { StoredPosition } from "../../shared/readingHistory/storedPositions.ts";
import { paths } from "../../shared/urls/routes.ts";
import type { Messages } from "../data/messages.ts";

interface Props {
  positions: readonly StoredPosition[];
  messages: Messages;
  /** Base path without trailing slash, such as `/blog`; `""` at the root of the host. */
  base: string;
  onDismiss: () => void;
}

/** Lists posts and pages that the reader has started but not finished. */
export function Unfinished({ positions, messages, base, onDismiss }: Props) {
  return (
    <div>
      <h2 id="maru-unfinished">
        <a href={base + paths.reading.href()}>{messages.history.continueReading}</a>
      </h2>
      <ul>
        {positions.map(({ path, title, language, share }) => (
          <li key={path}>
            <a href={path} data-continue="">
              <span lang={language}>{title}</span>{" "}
              <small>{messages.history.progress(Math.round(share * 100))}</small>
            </a>
          </li>
        ))}
      </ul>
      <button type="button" aria-label={messages.history.dismiss} onClick={onDismiss}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
