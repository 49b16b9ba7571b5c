import { type Day, parseDay } from "../model/date.ts";
import { nearest } from "../model/nearest.ts";
import { parseSlug, slugify } from "../model/slug.ts";
import { tagSlug } from "../model/tag.ts";
import type { Problem } from "./problem.ts";
import { decomposedTexts, type Entry, flagOf, kindOf, readEntries, textOf, textsOf } from "./yaml.ts";

/** What an author says of a post above it. All text is NFC. */
export interface FrontMatter {
  title?: string;
  date?: Day;
  updated?: Day;
  slug?: string;
  description?: string;
  language?: string;
  tags: string[];
  /** Line of the tags, for what is said of them later; 1 where there are none. */
  tagsLine: number;
  categories: string[];
  series?: string;
  pinned: boolean;
  comments: boolean;
  draft: boolean;
}

/** A file parted into its front matter and its body; the body keeps its line numbers by blank lines above it. */
export interface PartedFile {
  frontMatter: FrontMatter;
  body: string;
  problems: Problem[];
}

const FENCED = /^---[ \t]*\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Reads YAML between `---` lines at the top of a file; a file without them is all body. */
export function readFrontMatter(file: string, text: string): PartedFile {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const frontMatter: FrontMatter = {
    tags: [],
    tagsLine: 1,
    categories: [],
    pinned: false,
    comments: false,
    draft: false,
  };
  if (!/^---[ \t]*\n/.test(source)) return { frontMatter, body: source, problems: [] };
  const [fenced, yaml = ""] = FENCED.exec(source) ?? [];
  if (fenced === undefined) {
    const message = "the front matter opened by `---` is never closed; add a line `---` below its last key";
    return { frontMatter, body: "", problems: [{ severity: "error", file, line: 1, message }] };
  }
  const { entries, problems } = readEntries({ text: yaml, file, firstLine: 2 });
  const report = (severity: Problem["severity"], line: number, message: string) =>
    void problems.push({ severity, file, line, message });
  for (const entry of entries) readEntry(entry, frontMatter, report);
  const blankLines = "\n".repeat(fenced.split("\n").length - 1);
  return { frontMatter, body: blankLines + source.slice(fenced.length), problems };
}

type Report = (severity: Problem["severity"], line: number, message: string) => void;
type Reader = (entry: Entry, frontMatter: FrontMatter, report: Report) => void;

const text =
  (field: "title" | "description" | "language" | "series"): Reader =>
  ({ key, line, value }, frontMatter, report) => {
    const found = textOf(value);
    if (found === undefined) report("error", line, `${key}: found ${kindOf(value)}, expected text`);
    else if (found !== "") frontMatter[field] = found;
  };

const day =
  (field: "date" | "updated"): Reader =>
  ({ key, line, value }, frontMatter, report) => {
    const found = parseDay(textOf(value) ?? "");
    if (found) frontMatter[field] = found;
    else {
      const remedy = "expected a day of the calendar such as `2025-01-22`";
      report("error", line, `${key}: found ${kindOf(value)}, ${remedy}`);
    }
  };

/** An unreadable value counts as `unknown`, so that nothing is published by a slip of the pen. */
const flag =
  (field: "comments" | "draft" | "pinned", unknown: boolean): Reader =>
  ({ key, line, value }, frontMatter, report) => {
    const found = flagOf(value);
    frontMatter[field] = found ?? unknown;
    if (found === undefined) {
      const taken = `taken as \`${unknown}\``;
      report("warning", line, `${key}: found ${kindOf(value)}, ${taken}; write \`true\` or \`false\``);
    }
  };

const slug: Reader = ({ key, line, value }, frontMatter, report) => {
  const written = textOf(value)?.replace(/^\/+|\/+$/g, "") ?? "";
  const found = parseSlug(written);
  const mended = found ?? slugify(written);
  if (!mended)
    return report("error", line, `${key}: found ${kindOf(value)}, expected letters, digits and \`-\``);
  if (!found)
    report(
      "warning",
      line,
      `${key}: \`${written}\` cannot stand in an address, \`${mended}\` is used; write that`,
    );
  frontMatter.slug = mended;
};

/** Names that have an address each; one that is written twice counts once. */
const names =
  (field: "tags" | "categories", example: string): Reader =>
  ({ key, line, value }, frontMatter, report) => {
    const found = textsOf(value);
    if (!found)
      return report("error", line, `${key}: found ${kindOf(value)}, expected a list such as \`${example}\``);
    if (field === "tags") frontMatter.tagsLine = line;
    for (const name of decomposedTexts(value)) {
      const message = `${key}: \`${name}\` is written in decomposed letters (NFD) and counts as the composed; type it anew`;
      report("warning", line, message);
    }
    for (const name of found) {
      const address = tagSlug(name);
      if (!address) {
        const message = `${key}: \`${name}\` has no letter or digit, so it can have no address; it is left out`;
        report("warning", line, message);
      } else if (!frontMatter[field].some((other) => tagSlug(other) === address)) {
        frontMatter[field].push(name);
      }
    }
  };

const READERS: Record<string, Reader> = {
  title: text("title"),
  description: text("description"),
  lang: text("language"),
  language: text("language"),
  date: day("date"),
  updated: day("updated"),
  comments: flag("comments", false),
  draft: flag("draft", true),
  slug,
  tags: names("tags", "[ai, oracle]"),
  category: names("categories", "[essays]"),
  categories: names("categories", "[essays]"),
  series: text("series"),
  pin: flag("pinned", false),
  pinned: flag("pinned", false),
};

/** Every key that is read, for the docs and for hints. */
export const FRONT_MATTER_KEYS = Object.keys(READERS);

function readEntry(entry: Entry, frontMatter: FrontMatter, report: Report): void {
  const read = Object.hasOwn(READERS, entry.key) ? READERS[entry.key] : undefined;
  if (read) {
    if (entry.value) read(entry, frontMatter, report);
    return;
  }
  // Other engines' keys are let be; only what looks like a slip is worth a word.
  const [meant] = nearest(entry.key, FRONT_MATTER_KEYS, { limit: 0.4 });
  if (meant && Math.abs(meant.length - entry.key.length) <= 2) {
    report("warning", entry.line, `\`${entry.key}\` is not a key Maru reads; did you mean \`${meant}\`?`);
  }
}
