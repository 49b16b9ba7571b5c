import type { Reader } from "./reader.ts";
import { kindOf, textsOf } from "./value.ts";

/** Reads the previous URLs of a post as paths. */
export const readAliases: Reader<string[]> = (written, { report }) =>
  written.flatMap(({ key, line, value }) => {
    const found = textsOf(value);
    if (!found) {
      const message = `${key}: found ${kindOf(value)}, expected a list such as \`[/old/address/]\`; it is ignored`;
      report("warning", line, message);
    }
    return (found ?? []).map(pathOf);
  });

/** Returns the path of a URL of this site. The URL may include the origin. */
function pathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, "");
  return `/${path.replace(/^\/+/, "")}`;
}
