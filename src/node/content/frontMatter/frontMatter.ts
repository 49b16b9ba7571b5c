import * as v from "valibot";
import type { Dialect } from "../../markdown/dialects/dialect.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { excessOf } from "./bounds.ts";
import { FIELDS, type FrontMatter, FrontMatterSchema } from "../schema/frontMatter.ts";
import { foldKey } from "./foldKey.ts";
import { FIELD_KEYS } from "./keys.ts";
import { mergeFields } from "./mergeFields.ts";
import type { ReadContext, ReportField } from "./reader.ts";
import { splitByDialect } from "./engines/splitByDialect.ts";
import { type Entry, isEmpty, isMapping, valueAt } from "./value.ts";
import { warnOfTypo } from "./typos.ts";
import { readYaml } from "./formats/yaml.ts";

/** A file split into front matter and body. Empty lines before the body preserve its line numbers. */
export interface ParsedFile {
  frontMatter: FrontMatter;
  body: string;
  problems: Problem[];
  /** Whether the file has front matter in any format. */
  isHeaded: boolean;
  /** The title as it is written, with all its spaces. */
  writtenTitle: string | undefined;
}

type FieldContext = Partial<
  Pick<
    ReadContext,
    "fileDate" | "isHugo" | "isRubyTime" | "writtenSlug" | "writtenPermalink" | "permalinkKey"
  >
>;

type FileContext = Omit<FieldContext, "isHugo"> & {
  /** Engines whose dialects are enabled; none by default. */
  dialects?: readonly Dialect[] | undefined;
};

/** Reads the front matter of a file, in any format that {@link splitByDialect} supports. */
export function readFrontMatter(file: string, text: string, context: FileContext = {}): ParsedFile {
  const { dialects = [], ...fields } = context;
  const { entries, body, problems, isHeaded } = splitByDialect(file, text, dialects);
  const read = readFields(entries, file, { ...fields, isHugo: dialects.includes("hugo") });
  const writtenTitle = valueAt({ entries }, "title");
  return {
    frontMatter: read.frontMatter,
    body,
    problems: [...problems, ...read.problems],
    isHeaded,
    writtenTitle: typeof writtenTitle === "string" ? writtenTitle : undefined,
  };
}

/** Reads a `.meta.yml` file, which contains default front matter for the files in its folder and all subfolders. */
export function readFolderDefaults(file: string, text: string): Pick<ParsedFile, "frontMatter" | "problems"> {
  const { entries, problems } = readYaml({ text: text.replace(/^\uFEFF/, ""), file, firstLine: 1 });
  const read = readFields(entries, file, {});
  return { frontMatter: read.frontMatter, problems: [...problems, ...read.problems] };
}

/** Reads default front matter in `site.yaml`. */
export function readSiteDefaults(
  entries: readonly Entry[],
  file: string,
): Pick<ParsedFile, "frontMatter" | "problems"> {
  return readFields(entries, file, {});
}

/**
 * Merges the front matter of a post with the defaults of its folder. Tags, categories and aliases are joined. Other values of the post,
 * including its authors, override those of the folder.
 */
export function withDefaults(own: FrontMatter, defaults: FrontMatter): FrontMatter {
  const joined = (field: "tags" | "categories" | "authors" | "aliases") => [
    ...new Set([...defaults[field], ...own[field]]),
  ];
  const inherited = { ...defaults };
  // A default time does not apply to a day that the post itself sets.
  if (own.date) delete inherited.time;
  if (own.updated) delete inherited.updatedTime;
  return {
    ...inherited,
    ...own,
    tags: joined("tags"),
    categories: joined("categories"),
    authors: own.authors.length > 0 ? own.authors : defaults.authors,
    aliases: joined("aliases"),
  };
}

function readFields(entries: readonly Entry[], file: string, { isHugo = false, ...fromFile }: FieldContext) {
  const merged: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const reportOn =
    (cause: string): ReportField =>
    (severity, line, message, kind = "front matter") =>
      void problems.push({ severity, kind, file, line, message, cause });
  const found = new Map(entries.flatMap(flatten));
  const tooLong = new Set<Entry>();
  const context: Omit<ReadContext, "report"> = {
    ...fromFile,
    isHugo,
    isJekyll: isJekyll(file),
    valueOf: (key) => found.get(foldKey(key))?.value,
  };
  for (const { field, folded } of FIELD_KEYS) {
    const written = folded.flatMap((key) => found.get(key) ?? []);
    const filled = written.filter((entry) => {
      const { key, line, value } = entry;
      if (isEmpty(value)) return false;
      const excess = excessOf(field, value);
      // Several fields may read the same key, such as `published`.
      if (excess && !tooLong.has(entry)) reportOn(field)("error", line, `${key}: ${excess}`);
      if (excess) tooLong.add(entry);
      return !excess;
    });
    if (filled.length > 0)
      mergeFields(merged, FIELDS[field].read(filled, { ...context, report: reportOn(field) }));
  }
  for (const entry of entries) warnOfTypo(entry, reportOn(`typo ${entry.key}`));
  const frontMatter = v.parse(FrontMatterSchema, merged);
  return { frontMatter, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** Whether a path is typical of Jekyll posts. Hexo has the same folders, but below `source/`. */
function isJekyll(file: string): boolean {
  return (
    /(?:^|\/)(?:_posts\/(?:.*\/)?\d{4}-\d{1,2}-\d{1,2}-|_drafts\/)/.test(file) &&
    !/(?:^|\/)source\/_/.test(file)
  );
}

/** Returns an entry by its key, and the entries of its mapping by `key.inner`. */
function flatten(entry: Entry): [string, Entry][] {
  const key = foldKey(entry.key);
  if (!isMapping(entry.value)) return [[key, entry]];
  const inner = entry.value.entries.map((each): [string, Entry] => [`${key}.${foldKey(each.key)}`, each]);
  return [[key, entry], ...inner];
}
