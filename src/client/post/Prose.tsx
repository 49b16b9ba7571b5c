import { memo } from "react";
import { isParsed, putParsed } from "./body/parsedBody.ts";
import { BODY_ID } from "../entry/hydration.ts";
import { trustBody } from "../data/trustedTypes.ts";

/**
 * The finished HTML of a body. React would write it anew each time the page around it is drawn, since trusted HTML is never equal: a
 * jump within the page would lose its target, a selection, and what a reader has opened.
 */
export const Prose = memo(function Prose({ html }: { html: string }) {
  const isReady = isParsed(html);
  return (
    <div
      // What was put in by hand is not React's to change.
      key={isReady ? html : undefined}
      ref={(place) => void (place && putParsed(html, place))}
      id={BODY_ID}
      className="prose"
      dangerouslySetInnerHTML={trustBody(isReady ? "" : html)}
    />
  );
});
