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
  return { date, slug: slugify(words), title: words.replace(/[-_]+/g, " ").trim() };
}
