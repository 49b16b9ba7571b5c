import type { ReadingWords } from "../../shared/i18n/readingWords.ts";

interface Props {
  words: ReadingWords;
  /** Heading above the position; undefined before the first. */
  heading: string | undefined;
  /** Share of the text before the position, 0 to 1. */
  share: number;
  isRevised: boolean;
  onFollow: () => void;
  onDismiss: () => void;
}

/** Offers to continue reading at the stored position, above the text. */
export function ContinueOffer({ words, heading, share, isRevised, onFollow, onDismiss }: Props) {
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
