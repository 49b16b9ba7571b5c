import { memo } from "react";
import { isParsed, putParsed } from "./body/parsedBody.ts";
import { BODY_ID } from "../entry/hydration.ts";
import { trustBody } from "../data/trustedTypes.ts";

/**
 * Renders the HTML of a post or page. Memoized because trusted HTML is a new object in each render, so React would
 * replace the content. Replacing it would lose the `:target` element, the selection and the state of `<details>`.
 */
export const Prose = memo(function Prose({ html }: { html: string }) {
  const isReady = isParsed(html);
  return (
    <div
      // A different key makes React replace the element: React must not change nodes that it did not create.
      key={isReady ? html : undefined}
      ref={(element) => void (element && putParsed(html, element))}
      id={BODY_ID}
      className="prose"
      dangerouslySetInnerHTML={trustBody(isReady ? "" : html)}
    />
  );
});
