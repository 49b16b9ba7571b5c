import { type Day, parseDay } from "../model/date.ts";
import { slugify } from "../model/slug.ts";

const EXTENSION = /\.(?:md|markdown|mkdn)$/i;
const DATED = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_ ](.+))?$/;

/** Whether a file name is that of a Markdown file. */
export function isMarkdown(name: string): boolean {
  return EXTENSION.test(name);
}

/** What the path of a post says of it, where its front matter is silent. */
export interface NamedBy {
  date: Day | undefined;
  slug: string | undefined;
  /** What has the form of a day and is none: `2017-02-29`. */
  impossibleDay: string | undefined;
  /** Whether it lies in `_drafts/`, or its name begins with `_`: engines publish neither. */
  isHidden: boolean;
  /** The name without date and extension, its hyphens blanks: a title of last resort. */
  title: string;
}

/** Reads `2025-01-22-a-slug.md`, or the folder of `2025-01-22-a-slug/index.md`. */
export function readFileName(path: string): NamedBy {
  const parts = path.normalize("NFC").split("/");
  const name = (parts.pop() ?? "").replace(EXTENSION, "");
  const folder = parts.pop();
  const stem = name.toLowerCase() === "index" && folder ? folder : name;
  const [, written = "", rest] = DATED.exec(stem) ?? [];
  const date = parseDay(written);
  const words = date ? (rest ?? stem) : stem;
  const impossibleDay = date ? undefined : written || undefined;
  const isHidden = stem.startsWith("_") || /(?:^|\/)_drafts\//i.test(path);
  return { date, impossibleDay, isHidden, slug: slugify(words), title: words.replace(/[-_]+/g, " ").trim() };
}
