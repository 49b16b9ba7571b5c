import { count } from "../../diagnostics/printProblems.ts";
import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import type { Comparison, NearestUrl } from "./compareUrls.ts";

/** Number of lost addresses that are printed without `--all`. */
export const MAX_LOST = 10;

interface Described {
  comparison: Comparison;
  /** Where the addresses are from, such as `public/sitemap.xml`. */
  source: string;
  nearestTo(lost: RoutePath): NearestUrl | undefined;
  /** Whether all lost addresses are printed. */
  all?: boolean;
}

/** Returns the lines about a comparison: the counts, and the lost addresses with the most similar ones of the site. */
export function describeComparison({ comparison, source, nearestTo, all = false }: Described): string[] {
  const { same, forwards, lost } = comparison;
  const total = same.length + forwards.length + lost.length;
  const width = String(Math.max(same.length, forwards.length, lost.length)).length;
  const row = (number: number, text: string) => `  ${String(number).padStart(width)} ${text}`;
  const shown = all ? lost : lost.slice(0, MAX_LOST);
  const isCut = shown.length < lost.length;
  return [
    `${total} ${total === 1 ? "address" : "addresses"} of the old site, from ${source}:`,
    row(same.length, "same"),
    row(
      forwards.length,
      forwards.length === 1 ? "forwards to its new address" : "forward to their new addresses",
    ),
    row(lost.length, "lost"),
    ...(lost.length > 0
      ? [
          "",
          isCut
            ? `The first ${shown.length} of ${lost.length} lost addresses (\`--all\` lists them):`
            : "Lost:",
          ...shown.map((url) => `  ${url}${describeNearest(nearestTo(url))}`),
          "To keep one, add it to `aliases` of the post that replaces it, or to `redirects` in site.yaml.",
        ]
      : []),
  ];
}

function describeNearest(near: NearestUrl | undefined): string {
  if (!near) return "  (nothing similar)";
  return `  nearest: ${near.url}${near.file === undefined ? "" : ` (${near.file})`}`;
}

/** Number of ignored addresses that are printed. */
const MAX_IGNORED = 5;

interface Ignored {
  /** Addresses with a query, or outside the base path. */
  leftOut: readonly string[];
  /** Numbered pages of lists. */
  numbered: readonly string[];
  /** Numbers of files that are no pages, by extension. */
  otherFiles: ReadonlyMap<string, number>;
  /** Base path of the addresses. */
  base: string;
}

/** Returns lines about what was not compared, with the reasons. */
export function describeIgnored({ leftOut, numbered, otherFiles, base }: Ignored): string[] {
  const files = [...otherFiles].toSorted(([, a], [, b]) => b - a);
  const total = files.reduce((sum, [, number]) => sum + number, 0);
  const named = files.slice(0, MAX_IGNORED).map(([extension, number]) => `${number} ${extension}`);
  return [
    ...(total > 0
      ? [
          `Ignored: ${total} ${total === 1 ? "file that is no page" : "files that are no pages"}: ${list(named, files.length)}`,
        ]
      : []),
    ...(numbered.length > 0
      ? [
          `Ignored: ${count(numbered.length, "numbered page")} of lists: ${list(numbered.slice(0, MAX_IGNORED), numbered.length)}`,
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          `Ignored: ${leftOut.length} with a query or outside \`--base ${base}\`: ${list(leftOut.slice(0, MAX_IGNORED), leftOut.length)}`,
        ]
      : []),
  ];
}

function list(shown: readonly string[], total: number): string {
  return shown.join(", ") + (total > shown.length ? ", …" : "");
}
