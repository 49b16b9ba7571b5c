import type { OutputPath } from "../../../../shared/urls/urlTypes.ts";
import { IMMUTABLE, REVALIDATED } from "./cacheControl.ts";
import { WORKER_FILE } from "../../../../shared/manifest/startFiles.ts";
import { DATA_HEADERS, SECURITY_HEADERS, SVG_HEADERS } from "./security.ts";
import { ATOM, EVERY_FORMAT } from "../../../site/feeds/formats.ts";
import { DATA_FILES, MARKDOWN, WEB_MANIFEST } from "./types.ts";

/** A pattern of URLs, and the headers of their responses. */
interface Rule {
  pattern: string;
  headers: Readonly<Record<string, string>>;
}

interface Options {
  base: string;
  /** Folders of the lists of collections, which have feeds, such as `essays/`. */
  feedFolders: readonly string[];
  /** Additional paths of the site's Atom feed, such as `index.xml`. */
  feedAliases: readonly OutputPath[];
  /** Whether `assets/` contains no static files of the author. All other files in it have hashed names. */
  areAssetsOurs: boolean;
}

/**
 * Maximum numbers of feed folders and feed aliases that have rules, so that the file has at most 100 rules. Hosts serve the remaining feeds
 * as generic XML and JSON, which feed readers accept.
 */
const MAX_FOLDERS = 24;
const MAX_ALIASES = 10;

/**
 * Returns `_headers` for Netlify and Cloudflare Pages. If several matching rules set the same header, both hosts join the values. Only the
 * policies of SVGs rely on this; otherwise, no two matching rules may set the same header. If no rule sets `Cache-Control`, both hosts send
 * `max-age=0, must-revalidate`. Cloudflare reads at most 100 rules, with at most one `*` per rule.
 * https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/manage/routing/headers/
 */
export function headersFile(options: Options): string {
  const { base } = options;
  const rules = [
    { pattern: "*", headers: SECURITY_HEADERS },
    ...hashedFileRules(options),
    // Browsers always revalidate a service worker, but proxies may not.
    { pattern: WORKER_FILE, headers: { "Cache-Control": REVALIDATED } },
    ...typeRules(options),
    // Hosts join this policy with the policy for all files. Browsers enforce both.
    { pattern: "*.svg", headers: SVG_HEADERS },
  ];
  const write = ({ pattern, headers }: Rule) =>
    [base + pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${rules.map(write).join("\n\n")}\n`;
}

/**
 * Returns rules for files with hashed names. In a pattern, `:hash` does not match `/` or, on Cloudflare, `.`. The pattern for the JSON
 * files of bodies has no effect on Netlify, where browsers revalidate these files.
 */
function hashedFileRules({ areAssetsOurs }: Options): Rule[] {
  const patterns = [
    ...(areAssetsOurs ? ["assets/*"] : []),
    "*/body.:hash.json",
    "manifest.summaries.*",
    "search/*.json",
  ];
  return patterns.map((pattern) => ({ pattern, headers: { "Cache-Control": IMMUTABLE } }));
}

function typeRules({ feedFolders, feedAliases }: Options): Rule[] {
  const of = (pattern: string, type: string) => ({
    pattern,
    headers: { "Content-Type": type, ...DATA_HEADERS },
  });
  return [
    { pattern: WEB_MANIFEST.file, headers: { "Content-Type": WEB_MANIFEST.type } },
    ...DATA_FILES.map((pattern) => ({ pattern, headers: DATA_HEADERS })),
    ...EVERY_FORMAT.map(({ file, type }) => of(file, type)),
    of(`tags/:tag/${ATOM.file}`, ATOM.type),
    ...feedAliases.slice(0, MAX_ALIASES).map((path) => of(path, ATOM.type)),
    ...feedFolders
      .slice(0, MAX_FOLDERS)
      .flatMap((folder) => EVERY_FORMAT.map(({ file, type }) => of(folder + file, type))),
    of("*.md", `${MARKDOWN}; charset=utf-8`),
  ];
}
