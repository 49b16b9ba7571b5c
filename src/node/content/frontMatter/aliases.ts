import type { Reader } from "./reader.ts";
import { kindOf, textsOf } from "./value.ts";

/** Reads the former URLs of a post as paths. */
export const readAliases: Reader<string[]> = (written, { report }) =>
  written.flatMap(({ key, line, value }) => {
    const found = textsOf(value);
    if (!found) {
      const message = `${key}: found ${kindOf(value)}, expected a list such as \`[/old/address/]\`; it is ignored`;
      report("warning", line, message);
    }
    return (found ?? []).map(pathOf);
  });

/** Returns a URL of this site as a path, also if it is written with the site's origin. */
function pathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, "");
  return `/${path.replace(/^\/+/, "")}`;
}
