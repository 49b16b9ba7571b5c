import type { Messages } from "../data/messages.ts";

interface Props {
  messages: Messages;
  /** Text of the last heading before the position; `undefined` if there is none. */
  heading: string | undefined;
  /** Share of the text before the position, 0 to 1. */
  share: number;
  isRevised: boolean;
  onFollow: () => void;
  onDismiss: () => void;
}

/** Offers to continue reading at the stored position. Shown above the text. */
export function ContinueOffer({ messages, heading, share, isRevised, onFollow, onDismiss }: Props) {
  const facts = [
    messages.history.progress(Math.round(share * 100)),
    ...(isRevised ? [messages.history.updatedSince] : []),
  ].join(" · ");
  return (
    <>
      <button type="button" className="m-continuity-follow" onClick={onFollow}>
        <b>{messages.history.continueReading}</b>{" "}
        {heading && <span>{messages.history.fromHeading(heading)}</span>} <small>{facts}</small>
      </button>
      <button
        type="button"
        className="m-continuity-dismiss"
        aria-label={messages.history.dismiss}
        onClick={onDismiss}
      >
        <span aria-hidden="true">×</span>
      </button>
    </>
  );
}
