import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { toSegment } from "./toSegment.ts";

/**
 * Makes a pattern from the front matter of another engine safe: percent-encodes it, removes what no address can contain, such as `..`, and
 * cuts long segments. The pattern ends with `/` or `.html`. Returns undefined if nothing remains.
 */
export function usablePattern(pattern: string): string | undefined {
  const [, path = "", ending = "/"] = /^(.*?)(\/|\.html)$/s.exec(pattern) ?? [undefined, pattern];
  const segments = path.split("/").flatMap((written) => {
    const segment = toSegment(decodeUrl(written));
    return segment ? encodeURIComponent(segment).replace(/%7B(\w+)%7D/g, "{$1}") : [];
  });
  return segments.length > 0 ? `/${segments.join("/")}${ending}` : undefined;
}
