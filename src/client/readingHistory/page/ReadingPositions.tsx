import { Link } from "react-router-dom";
import { formatDay } from "../../../shared/content/calendarDay.ts";
import type { StoredPosition } from "../../../shared/readingHistory/storedPositions.ts";
import { belowBase } from "../../routing/routePage.ts";
import type { ContinueState } from "../offerToContinue.tsx";
import type { FeatureContext } from "../../data/featureContext.ts";
import { StoredRow, StoredSection } from "./StoredSection.tsx";

const CONTINUE: ContinueState = { continue: true };

interface Props {
  positions: readonly StoredPosition[];
  context: FeatureContext;
  onRemove: (path?: string) => void;
}

/** Lists the texts that the reader started and did not finish. */
export function ReadingPositions({ positions, context: { messages, language, base }, onRemove }: Props) {
  return (
    <StoredSection
      title={messages.history.unfinished}
      clear={{
        label: messages.history.removeAll,
        name: `${messages.history.unfinished}: ${messages.history.removeAll}`,
        run: () => onRemove(),
      }}
    >
      <ul>
        {positions.map(({ path, title, language: ofText, share, storedAt }) => (
          <StoredRow key={path} name={messages.history.removePosition(title)} onRemove={() => onRemove(path)}>
            <Link to={belowBase(path, base)} lang={ofText} state={CONTINUE}>
              {title}
            </Link>
            <small>
              {messages.history.progress(Math.round(share * 100))} ·{" "}
              {messages.history.leftOn(formatDay(dayOf(storedAt), language))}
            </small>
          </StoredRow>
        ))}
      </ul>
    </StoredSection>
  );
}

/** Returns the local date of a timestamp in milliseconds, as `YYYY-MM-DD`. */
function dayOf(time: number): string {
  const date = new Date(time);
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
