import { plainPath } from "../../../shared/urls/aliases.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { cleanText } from "../../markdown/text/characters.ts";
import { compare, type Problem } from "../../diagnostics/problem.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";

/** In the content folder: every address that was published. Without it none is watched. */
export const LOCK_FILE = "permalinks.lock";

export const ACCEPT = "`npm run check -- --accept-permalinks`";

/** An address below the base path, as {@link readableUrl} writes it. */
export interface Permalink {
  url: string;
  /** What answers there, from the content folder; lists have none. */
  file?: string | undefined;
}

export interface LockedPermalink extends Permalink {
  /** In the lock, from 1. */
  line: number;
}

const HEAD = `# Every address that this site has published, below its base path, and the file that answers there.
# A build only reads it, and fails where one of them would be lost. Keep it beside your posts, under version control;
# npm run check -- --accept-permalinks writes it anew.
`;

/** A line an address, sorted, so that a change of one is a change of one line. */
export function writeLock(permalinks: readonly Permalink[]): string {
  const lines = permalinks
    .toSorted((a, b) => compare(a.url, b.url))
    .map(({ url, file }) => `${url}${file ? `  ${file}` : ""}\n`);
  return HEAD + lines.join("");
}

/** Reads a lock; of an address that stands there twice, as two branches leave it, the first line counts. */
export function readLock(text: string): { permalinks: LockedPermalink[]; problems: Problem[] } {
  const permalinks = new Map<string, LockedPermalink>();
  const problems: Problem[] = [];
  const tell = (line: number, message: string) =>
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
      tell(
        line,
        `\`${content}\` is a mark of a merge; keep the addresses of both sides, and delete the marks`,
      );
    } else if (!url) {
      tell(
        line,
        `found \`${content}\`, expected an address such as \`/posts/rain/\`, and behind two blanks its file; mend the line, or delete it`,
      );
    } else if (!permalinks.has(plainPath(url))) {
      permalinks.set(plainPath(url), { url: readableUrl(url), file, line });
    }
  }
  return { permalinks: [...permalinks.values()], problems };
}

/** The name of a tag whose page has the address, as it is written there. */
export function tagAt(url: string): string | undefined {
  const [, name] = new RegExp(`^${paths.tags.href()}([^/]+)/?$`).exec(url) ?? [];
  return name === undefined ? undefined : decodeUrl(name);
}
