import type { ReadingWords } from "../../shared/i18n/readingWords.ts";

interface Props {
  words: ReadingWords;
  /** The heading it leads below; none where the text has not had one there. */
  heading: string | undefined;
  /** How much of the text stands before it, from 0 to 1. */
  share: number;
  isRevised: boolean;
  onFollow: () => void;
  onDismiss: () => void;
}

/** A quiet line at the top of a text that was begun: to where it was left, or away. */
export function Offer({ words, heading, share, isRevised, onFollow, onDismiss }: Props) {
  const facts = [
    words.readShare(Math.round(share * 100)),
    ...(isRevised ? [words.revisedMeanwhile] : []),
  ].join(" · ");
  return (
    <>
      <button type="button" className="m-continuity-follow" onClick={onFollow}>
        <b>{words.continueReading}</b> {heading && <span>{words.fromHere(heading)}</span>}{" "}
        <small>{facts}</small>
      </button>
      <button type="button" className="m-continuity-dismiss" aria-label={words.dismiss} onClick={onDismiss}>
        <span aria-hidden="true">×</span>
      </button>
    </>
  );
}
