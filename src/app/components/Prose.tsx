import { BODY_ID } from "../hydration.ts";
import { trustBody } from "../trust.ts";

/** The finished HTML of a body. */
export function Prose({ html }: { html: string }) {
  return <div id={BODY_ID} className="prose" dangerouslySetInnerHTML={trustBody(html)} />;
}
