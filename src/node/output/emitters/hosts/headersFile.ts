import { KEPT, REVALIDATED } from "./cacheControl.ts";
import { WORKER_FILE } from "../../../../shared/manifest/startFiles.ts";
import { SECURITY_HEADERS, SVG_HEADERS } from "./security.ts";
import { ATOM, EVERY_FORMAT } from "../../../site/feeds/formats.ts";
import { MARKDOWN, TYPES } from "./types.ts";

/** A pattern of addresses with the headers of what it matches. */
interface Rule {
  pattern: string;
  headers: Readonly<Record<string, string>>;
}

interface Options {
  base: string;
  /** Folders of lists with feeds of their own, below the base: `essays/`. */
  feedFolders: readonly string[];
  /** Where else the site's Atom feed stands, below the base: `index.xml`. */
  feedAliases: readonly string[];
  /** Whether only the build's own files, all of them hashed, lie in `assets/`. */
  areAssetsOurs: boolean;
}

/** So that a hundred rules are not exceeded; feeds of further folders are served as XML and JSON in general, which readers take too. */
const MOST_FOLDERS = 25;
const MOST_ALIASES = 10;

/**
 * `_headers` for Netlify and Cloudflare Pages. Both join the values of all rules that match, so no header is set by two of them; both
 * have what no rule names revalidated (`max-age=0, must-revalidate`). Cloudflare reads at most 100 rules, with one `*` in each.
 * https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/manage/routing/headers/
 */
export function headersFile(options: Options): string {
  const { base } = options;
  const rules = [
    { pattern: "*", headers: SECURITY_HEADERS },
    ...rulesWithin(options),
    // A browser asks for a worker anew by itself; what stands between them may not.
    { pattern: WORKER_FILE, headers: { "Cache-Control": REVALIDATED } },
    ...typeRules(options),
    // Joined with the policy of all files, of which each is enforced.
    { pattern: "*.svg", headers: SVG_HEADERS },
  ];
  const write = ({ pattern, headers }: Rule) =>
    [base + pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${rules.map(write).join("\n\n")}\n`;
}

/** A placeholder matches all but `/`, on Cloudflare also all but `.`; on Netlify a body is revalidated. */
function rulesWithin({ areAssetsOurs }: Options): Rule[] {
  const patterns = [
    ...(areAssetsOurs ? ["assets/*"] : []),
    "*/body.:hash.json",
    "manifest.summaries.*",
    "search/*.json",
  ];
  return patterns.map((pattern) => ({ pattern, headers: { "Cache-Control": KEPT } }));
}

function typeRules({ feedFolders, feedAliases }: Options): Rule[] {
  const of = (pattern: string, type: string) => ({ pattern, headers: { "Content-Type": type } });
  return [
    ...TYPES.map(({ file, type }) => of(file, type)),
    of(`tags/:tag/${ATOM.file}`, ATOM.type),
    ...feedAliases.slice(0, MOST_ALIASES).map((path) => of(path, ATOM.type)),
    ...feedFolders
      .slice(0, MOST_FOLDERS)
      .flatMap((folder) => EVERY_FORMAT.map(({ file, type }) => of(folder + file, type))),
    of("*.md", `${MARKDOWN}; charset=utf-8`),
  ];
}
