import type { Day } from "../../model/date.ts";
import { nearest } from "../../model/nearest.ts";
import type { Problem } from "../problem.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { type Field, foldKey, KEYS, OTHERS } from "./keys.ts";
import { partFile } from "./part.ts";
import { readers } from "./readers.ts";
import { type Entry, isMapping } from "./value.ts";
import { readYaml } from "./yaml.ts";

/** A file parted into its front matter and its body; the body keeps its line numbers by blank lines above it. */
export interface PartedFile {
  frontMatter: FrontMatter;
  body: string;
  problems: Problem[];
  /** Whether the file has front matter of any form. */
  isHeaded: boolean;
}

/** Reads the front matter of a file, in any of the forms of {@link partFile}; `fileDate` is the day in its name. */
export function readFrontMatter(file: string, text: string, fileDate?: Day): PartedFile {
  const { entries, body, problems, isHeaded } = partFile(file, text);
  const read = readFields(entries, file, fileDate);
  return { frontMatter: read.frontMatter, body, problems: [...problems, ...read.problems], isHeaded };
}

/** Reads a `.meta.yml`: what is said once for all posts below a folder. */
export function readFolderDefaults(file: string, text: string): Pick<PartedFile, "frontMatter" | "problems"> {
  const { entries, problems } = readYaml({ text: text.replace(/^\uFEFF/, ""), file, firstLine: 1 });
  const read = readFields(entries, file);
  return { frontMatter: read.frontMatter, problems: [...problems, ...read.problems] };
}

/** A post's front matter over that of its folder: lists are joined, of all else the post's own counts. */
export function withDefaults(own: FrontMatter, defaults: FrontMatter): FrontMatter {
  const joined = (field: "tags" | "categories" | "authors" | "aliases") => [
    ...new Set([...defaults[field], ...own[field]]),
  ];
  return {
    ...defaults,
    ...own,
    tags: joined("tags"),
    categories: joined("categories"),
    authors: own.authors.length > 0 ? own.authors : defaults.authors,
    aliases: joined("aliases"),
  };
}

function readFields(entries: readonly Entry[], file: string, fileDate?: Day) {
  const frontMatter: FrontMatter = { aliases: [], tags: [], tagsLine: 1, categories: [], authors: [] };
  const problems: Problem[] = [];
  const report: Report = (severity, line, message, kind = "front matter") =>
    void problems.push({ severity, kind, file, line, message });
  const isJekyll = /(?:^|\/)_(?:posts|drafts)\//.test(file);
  const found = new Map(entries.flatMap(flatten));
  for (const [field, keys] of Object.entries(KEYS) as [Field, readonly string[]][]) {
    const written = keys.flatMap((key) => found.get(foldKey(key)) ?? []);
    const filled = written.filter(({ value }) => value !== undefined);
    if (filled.length > 0) readers[field](filled, frontMatter, { report, fileDate, isJekyll });
  }
  for (const { key, line } of entries) warnOfSlip(key, line, report);
  return { frontMatter, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** An entry under its key, and those of its mapping under `key.inner`. */
function flatten(entry: Entry): [string, Entry][] {
  const key = foldKey(entry.key);
  if (!isMapping(entry.value)) return [[key, entry]];
  const inner = entry.value.entries.map((each): [string, Entry] => [`${key}.${foldKey(each.key)}`, each]);
  return [[key, entry], ...inner];
}

const KNOWN: string[] = [...Object.values(KEYS).flat(), ...OTHERS].filter((key) => !key.includes("."));

/** Other engines' keys are let be; only what looks like a slip is worth a word. */
function warnOfSlip(key: string, line: number, report: Report): void {
  if (key.length < 3 || KNOWN.some((known) => foldKey(known) === foldKey(key))) return;
  const [meant] = nearest(key.toLowerCase(), KNOWN, { limit: 0.4 });
  if (meant && !OTHERS.includes(meant) && Math.abs(meant.length - key.length) <= 2) {
    report("warning", line, `\`${key}\` is not a key Maru reads; did you mean \`${meant}\`?`);
  }
}
