import { plainPath } from "../../../shared/urls/aliases.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { cleanText } from "../../markdown/text/characters.ts";
import { compare, type Problem } from "../../diagnostics/problem.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";

/** The file in the content folder that lists the URLs that must continue to work. Without it, no URLs are checked. */
export const LOCK_FILE = "permalinks.lock";

export const ACCEPT = "`npm run lock`";

/** A URL below the base path, in the form that {@link readableUrl} returns. */
export interface Permalink {
  url: string;
  /** Source file of the page at the URL, relative to the content folder. Absent for lists and other URLs without a source file. */
  file?: string | undefined;
}

export interface LockedPermalink extends Permalink {
  /** Line number in the lock file, from 1. */
  line: number;
}

const HEAD = `# Every address that this site has published, below its base path, and its file.
# A build only reads this list, and fails if one of them no longer works. Keep it beside your posts, under version control;
# npm run lock updates it.
`;

/** Serializes the lock with one line per URL, sorted by URL, so that version control shows each added or removed URL as one line. */
export function writeLock(permalinks: readonly Permalink[]): string {
  const lines = permalinks
    .toSorted((a, b) => compare(a.url, b.url))
    .map(({ url, file }) => `${url}${file ? `  ${file}` : ""}\n`);
  return HEAD + lines.join("");
}

/** Parses a lock. If a URL occurs twice, for example after a merge of two branches, uses its first line. Reports lines without a URL. */
export function readLock(text: string): { permalinks: LockedPermalink[]; problems: Problem[] } {
  const permalinks = new Map<string, LockedPermalink>();
  const problems: Problem[] = [];
  const report = (line: number, message: string) =>
    void problems.push({ severity: "error", kind: "syntax", file: LOCK_FILE, line, message });
  for (const [index, written] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const content = cleanText(written).normalize("NFC").trim();
    if (content === "" || content.startsWith("#")) continue;
    const [, url, file] = /^(\/(?!\/)\S*)(?:\s+(.+))?$/.exec(content) ?? [];
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(content)) {
      report(
        line,
        `\`${content}\` is a merge conflict marker; keep the lines of both sides, and delete the markers`,
      );
    } else if (!url) {
      report(
        line,
        `found \`${content}\`, expected an address such as \`/posts/rain/\`, then two spaces and its file; fix the line, or delete it`,
      );
    } else if (!permalinks.has(plainPath(url))) {
      permalinks.set(plainPath(url), { url: readableUrl(url), file, line });
    }
  }
  return { permalinks: [...permalinks.values()], problems };
}

/** Returns the decoded last segment of the URL of a tag page; `undefined` for other URLs. */
export function tagAt(url: string): string | undefined {
  const [, name] = new RegExp(`^${paths.tags.href()}([^/]+)/?$`).exec(url) ?? [];
  return name === undefined ? undefined : decodeUrl(name);
}
